package livetrading.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;

/** One playing of an account, session after session. Used once. */
final class AccountRun {

    private static final String CLOSED_BY_RULE =
            "the position was closed by a risk rule: none is opened before the strategy has been out";

    private final AccountSettings settings;
    private final AccountEvaluation evaluation;
    private final Map<Ticker, PlayedTicker> tickers = new LinkedHashMap<>();
    private final AccountRules rules;
    private final TradeBook book = new TradeBook();
    private final List<AccountMark> marks = new ArrayList<>();
    private final List<AccountSelection> selections = new ArrayList<>();
    private final SortedMap<String, Integer> refusals = new TreeMap<>();
    private CashAndHoldings account;
    private List<AccountOrder> orders = new ArrayList<>();

    /** @param prices of the tickers to play, in their order */
    AccountRun(AccountSettings settings, Map<Ticker, Bars> prices, AccountEvaluation evaluation) {
        this.settings = settings;
        this.evaluation = evaluation;
        prices.forEach((ticker, bars) -> tickers.put(ticker, new PlayedTicker(bars)));
        rules = new AccountRules(settings.riskRules());
        account = new CashAndHoldings(Rounding.amount(settings.capital()), Map.of());
    }

    /** @param sessions dates, ascending; after the close of the first the first decisions are made */
    void play(List<LocalDate> sessions, AccountProgress progress) throws InterruptedException {
        for (int session = 0; session < sessions.size(); session++) {
            LocalDate date = sessions.get(session);
            open(session, date);
            evaluate(date);
            close(date);
            progress.played(date, session + 1, sessions.size());
        }
    }

    /** Time goes on to a session, whose open fills orders. */
    void open(int session, LocalDate date) {
        long beginning = MarketCalendar.startOfDay(date).toEpochMilli();
        tickers.values().forEach(ticker -> ticker.advance(beginning));
        var auction = new OpenAuction(
                settings.costs(),
                ticker -> of(ticker).open(),
                ticker -> of(ticker).hasLaterBar());
        AuctionResult<AccountOrder> result = auction.execute(account, orders);
        orders = new ArrayList<>();
        account = result.after();
        result.orders().forEach(executed -> book(executed, session, date));
    }

    private void book(AuctionResult.Executed<AccountOrder> executed, int session, LocalDate date) {
        AccountOrder order = executed.order();
        switch (executed.outcome()) {
            case OpenOutcome.Filled filled -> {
                var side = new TradeBook.Side(
                        session,
                        date,
                        filled.price(),
                        filled.fees(),
                        order.intent().reason());
                book(order, side);
            }
            case OpenOutcome.Waiting waiting -> orders.add(order);
            case OpenOutcome.Rejected rejected -> refused("NO_CASH_AT_THE_OPEN");
            case OpenOutcome.Expired expired -> refused("PRICES_ENDED");
        }
    }

    private void book(AccountOrder order, TradeBook.Side side) {
        PlayedTicker ticker = of(order.ticker());
        switch (order.side()) {
            case BUY -> {
                book.bought(order.ticker(), order.intent().strategy(), order.quantity(), side);
                ticker.bought(order.plan());
            }
            case SELL -> {
                double returned = book.sold(order.ticker(), side);
                ticker.sold(returned, order.byRule());
                rules.sold(ticker, returned, order.byRule());
            }
        }
    }

    /**
     * Evaluates what is due after a close.
     *
     * @return what was chosen
     */
    List<AccountSelection> evaluate(LocalDate date) throws InterruptedException {
        List<AccountSelection> chosen = evaluation.run(date, Sessions.of(date).close(), tickers.values());
        selections.addAll(chosen);
        return chosen;
    }

    /** Takes what another account has chosen, in place of evaluating anew. */
    void follow(AccountRun other) {
        tickers.forEach((ticker, own) -> own.follow(other.of(ticker)));
    }

    /** Values the account at a close, and decides what is ordered for the next open. */
    void close(LocalDate date) {
        account = account.valued(this::lastClose);
        Portfolio portfolio = account.portfolio(orders, this::lastClose);
        if (!rules.isEmpty()) {
            rules.close(portfolio, orders, tickers);
        }
        decide(portfolio, evaluation.loadFrom(Sessions.of(date).close()));
        marks.add(new AccountMark(
                date,
                portfolio.account().equity(),
                portfolio.account().cash(),
                portfolio.holdings().size()));
    }

    private void decide(Portfolio portfolio, Instant loadFrom) {
        Set<Ticker> ordered = orders.stream().map(AccountOrder::ticker).collect(Collectors.toSet());
        var approval = new OrderApproval(
                settings.limits(),
                Mode.SIMULATED,
                portfolio.account().equity(),
                portfolio.account().buyingPower(),
                occupied(portfolio));
        Comparator<Ticker> heldFirst =
                TickerDecision.heldFirst(ticker -> portfolio.holding(ticker).isPresent());
        tickers.values().stream()
                .sorted(Comparator.comparing(PlayedTicker::ticker, heldFirst))
                .filter(ticker -> !ordered.contains(ticker.ticker()))
                .filter(ticker -> ticker.hasBarOfSession() && !ticker.isDoubtful(loadFrom))
                .forEach(ticker -> decide(ticker, portfolio.holding(ticker.ticker()), approval));
    }

    private Set<Ticker> occupied(Portfolio portfolio) {
        var occupied = new HashSet<>(portfolio.holdings().keySet());
        orders.stream().filter(order -> order.side() == Side.BUY).forEach(order -> occupied.add(order.ticker()));
        return occupied;
    }

    private void decide(PlayedTicker ticker, Optional<Holding> holding, OrderApproval approval) {
        boolean keptOut = ticker.isKeptOut();
        Optional<PlayedPlan> plan = ticker.plan();
        if (plan.isEmpty()) {
            return;
        }
        boolean wantsLong = plan.get().isLong(ticker.now());
        Optional<RuleExit> byRule =
                holding.isPresent() && wantsLong ? rules.exit(ticker, plan.get()) : Optional.empty();
        if (TickerDecision.isWanted(holding.isPresent(), wantsLong && byRule.isEmpty())) {
            // most are as their strategies want them, which spares the words for it
            decide(ticker, plan.get(), books(ticker, plan.get(), holding, byRule, keptOut), approval);
        }
    }

    private TickerDecision.Books books(
            PlayedTicker ticker,
            PlayedPlan plan,
            Optional<Holding> holding,
            Optional<RuleExit> byRule,
            boolean keptOut) {
        RulesSay say = holding.isPresent() ? RulesSay.closing(byRule) : rules.entry(ticker, plan);
        return TickerDecision.Books.of(
                holding.map(Holding::quantity), keptOut ? Optional.of(CLOSED_BY_RULE) : Optional.empty(), say);
    }

    private void decide(PlayedTicker ticker, PlayedPlan plan, TickerDecision.Books books, OrderApproval approval) {
        TickerDecision decision = TickerDecision.of(
                ticker.ticker(), plan.competitor().id(), plan.at(ticker.now()), books, approval, bar -> bar);
        switch (decision) {
            case TickerDecision.Hold hold -> {}
            case TickerDecision.Refused refused ->
                refused(refused.refusal().code().name());
            case TickerDecision.Order(ApprovedOrder approved, Optional<RuleExit> byRule) -> {
                AccountOrder order = new AccountOrder(approved.intent(), plan, byRule);
                orders.add(order);
                if (order.side() == Side.BUY) {
                    rules.bought(ticker, order);
                }
            }
        }
    }

    private void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    private OptionalDouble lastClose(Ticker ticker) {
        return of(ticker).close();
    }

    PlayedTicker of(Ticker ticker) {
        return Objects.requireNonNull(tickers.get(ticker));
    }

    List<AccountMark> marks() {
        return marks;
    }

    ExposedCurve curve() {
        return new ExposedCurve(
                marks.stream().mapToDouble(mark -> mark.equity().doubleValue()).toArray(),
                marks.stream().mapToDouble(AccountMark::exposure).toArray());
    }

    List<AccountSelection> selections() {
        return selections;
    }

    SortedMap<String, Integer> refusals() {
        return refusals;
    }

    /** How often each rule has acted. */
    Map<String, Integer> acted() {
        return rules.acted();
    }

    List<AccountTrade> trades() {
        return book.trades(lastPrices());
    }

    List<RoundTrip> roundTrips() {
        return book.roundTrips(lastPrices());
    }

    private Map<Ticker, BigDecimal> lastPrices() {
        return account.holdings().values().stream().collect(Collectors.toMap(Holding::ticker, Holding::lastPrice));
    }
}
