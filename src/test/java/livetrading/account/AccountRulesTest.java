package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class AccountRulesTest {

    private static final Ticker HELD = Ticker.of("WA");
    private static final Ticker WAITING = Ticker.of("WB");
    private static final Ticker WANTED = Ticker.of("WC");

    private final Map<Ticker, Bars> prices = Walks.of(3, 400, 1);
    private final Map<Ticker, PlayedTicker> tickers = Map.of(
            HELD, played(HELD),
            WAITING, played(WAITING),
            WANTED, played(WANTED));

    @Test
    void aPurchaseThatWaitsForAPriceIsHeldAndIsNoEntryOfTheSession() {
        AccountRules rules = new AccountRules(rules("exposure=50%"));

        rules.close(portfolio("10000"), List.of(order(WAITING, Side.BUY, "7")), tickers);

        AccountAtClose account = rules.account();
        double worth = 7 * close(WAITING);
        assertThat(account.held()).extracting(held -> held.bars().ticker()).containsExactly(HELD, WAITING);
        assertThat(account.held().getLast().dollars()).isCloseTo(worth, within(1e-9));
        assertThat(account.entries()).isZero();
        double left = 5000 - 2 * close(HELD) - worth;
        assertThat(size(rules, 100_000)).isCloseTo(left, within(0.01));
    }

    @Test
    void aSaleThatWaitsIsHeldOnce() {
        AccountRules rules = new AccountRules(rules("exposure=50%"));

        rules.close(portfolio("10000"), List.of(order(HELD, Side.SELL, "2")), tickers);

        assertThat(rules.account().held()).hasSize(1);
    }

    @Test
    void aPurchaseThatIsDecidedIsHeldAndAnEntryOfTheSession() {
        AccountRules rules = new AccountRules(rules("exposure=50%"));
        rules.close(portfolio("10000"), List.of(), tickers);

        rules.bought(of(WAITING), order(WAITING, Side.BUY, "3"));

        assertThat(rules.account().held().getLast().dollars()).isCloseTo(3 * close(WAITING), within(1e-9));
        assertThat(rules.account().entries()).isEqualTo(1);
    }

    @Test
    void aStreakOfTheAccountIsOfTheLastTradesOfAllTickersThoseOfASessionInTheirOrder() {
        AccountRules rules = new AccountRules(rules("loss-streak=2,20,3,account"));
        rules.close(portfolio("10000"), List.of(), tickers);
        rules.sold(of(WANTED), 0.01, Optional.empty());
        rules.sold(of(WAITING), -0.01, Optional.empty());
        rules.sold(of(HELD), -0.01, Optional.empty());

        assertThat(rules.entry(of(WANTED), plan(WANTED)).locked()).isEmpty();

        tickers.values().forEach(ticker -> ticker.advance(time(301)));
        rules.sold(of(HELD), -0.02, Optional.empty());
        assertThat(rules.entry(of(WANTED), plan(WANTED)).locked()).isEmpty();
        rules.sold(of(WAITING), -0.03, Optional.empty());
        assertThat(rules.entry(of(WANTED), plan(WANTED)).locked())
                .hasValue("loss-streak: 1 of 3 bars since 2 losses of the account in a row");
        assertThat(rules.acted()).containsEntry("loss-streak", 1);
    }

    private long time(int bar) {
        return Objects.requireNonNull(prices.get(HELD)).times()[bar];
    }

    private double size(AccountRules rules, double budget) {
        return rules.entry(of(WANTED), plan(WANTED)).size().apply(budget).dollars();
    }

    private Portfolio portfolio(String equity) {
        var worth = new BigDecimal(equity);
        BigDecimal price = BigDecimal.valueOf(close(HELD));
        return new Portfolio(
                new Account(worth, worth, worth), Map.of(HELD, new Holding(HELD, new BigDecimal("2"), price, price)));
    }

    private AccountOrder order(Ticker ticker, Side side, String quantity) {
        Bars bars = Objects.requireNonNull(prices.get(ticker));
        var intent = new OrderIntent(
                ClientOrderId.of(Mode.SIMULATED, ticker, side, bars.time(0)),
                ticker,
                side,
                new BigDecimal(quantity),
                "sma-crossover",
                bars.time(0),
                "test");
        return new AccountOrder(intent, plan(ticker), Optional.empty());
    }

    private PlayedPlan plan(Ticker ticker) {
        Competitor competitor = Competitors.withDefaults(StrategyCatalog.BUILT_IN)
                .find("sma-crossover")
                .orElseThrow();
        return new PlayedPlan(
                competitor,
                new EvaluatedHistory(of(ticker).bars(), 0, of(ticker).now(), Map.of(), 1, List.of(competitor)));
    }

    private double close(Ticker ticker) {
        return of(ticker).close().orElseThrow();
    }

    private PlayedTicker of(Ticker ticker) {
        return Objects.requireNonNull(tickers.get(ticker));
    }

    private PlayedTicker played(Ticker ticker) {
        var played = new PlayedTicker(Objects.requireNonNull(prices.get(ticker)));
        played.advance(time(300));
        return played;
    }

    private static RuleList rules(String... lines) {
        return new RuleReader(RuleType.all()).file("test", List.of(lines)).rules();
    }
}
