package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import livetrading.account.TickerDecision.Books;
import livetrading.account.TickerDecision.Hold;
import livetrading.account.TickerDecision.Order;
import livetrading.account.TickerDecision.Refused;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Side;
import livetrading.risk.OrderApproval;
import livetrading.risk.Refusal;
import livetrading.risk.RiskLimits;
import org.junit.jupiter.api.Test;

class TickerDecisionTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BRAV = new Ticker("BRAV");
    private static final Ticker CHAR = new Ticker("CHAR");
    private static final Instant BAR = Instant.parse("2024-03-04T05:00:00Z");
    private static final Books NOTHING = Books.of(Optional.empty(), Optional.empty(), RulesSay.NOTHING);
    private static final Books FORTY = Books.of(Optional.of(new BigDecimal("40")), Optional.empty(), RulesSay.NOTHING);

    @Test
    void holdsWhatIsWantedAlready() {
        assertThat(decide(false, NOTHING)).isEqualTo(new Hold("words"));
        assertThat(decide(true, FORTY)).isEqualTo(new Hold("words"));
    }

    @Test
    void entersWhatIsWanted() {
        OrderIntent order = order(decide(true, NOTHING));

        assertThat(order.side()).isEqualTo(Side.BUY);
        assertThat(order.barTime()).isEqualTo(BAR);
        assertThat(order.strategy()).isEqualTo("rsi");
        assertThat(order.reason()).isEqualTo("words");
        // 10 % of 10000 at $10 with a gap of 25 %
        assertThat(order.quantity()).isEqualByComparingTo("80");
    }

    @Test
    void namesAnEntryByTheTimeThatItIsGiven() {
        TickerDecision decision =
                TickerDecision.of(ALFA, "rsi", signal(true), NOTHING, approval(), bar -> bar.plusSeconds(1));

        assertThat(order(decision).barTime()).isEqualTo(BAR.plusSeconds(1));
    }

    @Test
    void exitsByTheBarWithAllThatTheProgramBought() {
        TickerDecision decision =
                TickerDecision.of(ALFA, "rsi", signal(false), FORTY, approval(), bar -> bar.plusSeconds(1));

        assertThat(order(decision).side()).isEqualTo(Side.SELL);
        assertThat(order(decision).quantity()).isEqualByComparingTo("40");
        assertThat(order(decision).barTime()).isEqualTo(BAR);
    }

    @Test
    void ordersNothingAtAStandstill() {
        assertThat(decide(true, books(Optional.empty(), "0", Optional.of("trading was stopped"), Optional.empty())))
                .isEqualTo(new Hold("trading was stopped; words"));
        assertThat(decide(
                        false,
                        books(Optional.of(BigDecimal.TEN), "0", Optional.of("trading was stopped"), Optional.empty())))
                .isEqualTo(new Hold("trading was stopped; words"));
    }

    @Test
    void whatIsKeptOutIsNotBoughtButSold() {
        Optional<String> paused = Optional.of("entries are paused");

        assertThat(decide(true, books(Optional.empty(), "5", Optional.empty(), paused)))
                .isEqualTo(new Hold("entries are paused; words"));
        assertThat(order(decide(false, books(Optional.of(BigDecimal.TEN), "0", Optional.empty(), paused)))
                        .side())
                .isEqualTo(Side.SELL);
    }

    @Test
    void refusesToBuyBesideTheUsersOwnShares() {
        assertThat(decide(true, books(Optional.empty(), "5", Optional.empty(), Optional.empty())))
                .isEqualTo(new Refused(
                        new Refusal(Refusal.Code.OWN_SHARES, "you hold 5 shares of your own, which are not touched")));
    }

    @Test
    void passesOnWhatRiskRefuses() {
        OrderApproval full = approval(BRAV, CHAR);

        assertThat(TickerDecision.of(ALFA, "rsi", signal(true), NOTHING, full, UnaryOperator.identity()))
                .isEqualTo(new Refused(new Refusal(Refusal.Code.POSITIONS_FULL, "2 of 2 positions are open")));
    }

    @Test
    void decidesOnWhatIsHeldFirstAndElseKeepsTheOrder() {
        assertThat(List.of(CHAR, ALFA, BRAV).stream().sorted(TickerDecision.heldFirst(BRAV::equals)))
                .containsExactly(BRAV, CHAR, ALFA);
    }

    private static Books books(
            Optional<BigDecimal> own, String external, Optional<String> standstill, Optional<String> keptOut) {
        return new Books(
                own, own.orElse(BigDecimal.ZERO), new BigDecimal(external), standstill, keptOut, RulesSay.NOTHING);
    }

    private static TickerDecision decide(boolean wantsLong, Books books) {
        return TickerDecision.of(ALFA, "rsi", signal(wantsLong), books, approval(), UnaryOperator.identity());
    }

    private static Signal signal(boolean wantsLong) {
        return new Signal(wantsLong, BAR, BigDecimal.TEN, new BigDecimal("0.25"), "words");
    }

    private static OrderApproval approval(Ticker... occupied) {
        var limits = new RiskLimits(new BigDecimal("0.10"), 2, false, BigDecimal.ZERO);
        var capital = new BigDecimal("10000");
        return new OrderApproval(limits, Mode.PAPER, capital, capital, Set.of(occupied));
    }

    private static OrderIntent order(TickerDecision decision) {
        return switch (decision) {
            case Order(var order, var byRule) -> order.intent();
            case Hold(String reason) -> throw new AssertionError(reason);
            case Refused(Refusal refusal) -> throw new AssertionError(refusal.reason());
        };
    }
}
