package livetrading.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.RiskLimits;
import livetrading.settings.RiskRules;

/** Makes of what is stored what the decisions of a check were made from. */
final class CheckReader {

    private final Mode mode;
    private final StoredCheck.Round round;
    private final StoredCheck.Settings settings;
    private final StoredCheck.Signals signals;
    private final StoredCheck.Equity equity;

    /** @param parts what many checks have in common, by id */
    CheckReader(Mode mode, StoredCheck.Round round, Function<Long, byte[]> parts) {
        this.mode = mode;
        this.round = round;
        this.settings = StoredText.unpacked(parts.apply(round.settings()), StoredCheck.Settings.class);
        this.signals = StoredText.unpacked(parts.apply(round.signals()), StoredCheck.Signals.class);
        this.equity = StoredText.unpacked(parts.apply(round.equity()), StoredCheck.Equity.class);
    }

    String feed() {
        return settings.feed();
    }

    Timeframe timeframe() {
        return Timeframe.of(settings.timeframe()).orElseThrow();
    }

    /** Of the strategies that trade the tickers. */
    Map<Ticker, TradingPlan> plans() {
        return byTicker(signals.plans());
    }

    Basis basis() {
        RiskRules typed = RiskRules.typed(settings.rules());
        return new Basis(
                mode,
                timeframe(),
                new RiskLimits(
                        settings.riskPerTrade(),
                        settings.maxPositions(),
                        settings.fractionalShares(),
                        settings.costRate()),
                new RiskRules(typed.list(), List.of(), settings.problems()),
                snapshot(round.account()),
                equity.days(),
                round.entries(),
                round.lastBar(),
                round.now());
    }

    CheckSignals.Inputs signals() {
        var told = new LinkedHashMap<Ticker, SignalResult>();
        for (String symbol : signals.tickers()) {
            String reason = signals.told().getOrDefault(symbol, "");
            told.put(
                    new Ticker(symbol),
                    signals.wrong().contains(symbol)
                            ? new SignalResult.Failure(reason)
                            : new SignalResult.None(reason));
        }
        return new CheckSignals.Inputs(told, plans(), byTicker(signals.pins()), round.expected());
    }

    /** The signals that were decided on, where what went wrong then goes wrong again. */
    Map<Ticker, SignalResult> decidedOn(CheckSignals computed) {
        var all = new LinkedHashMap<>(computed.all());
        round.failures().forEach((symbol, reason) -> all.put(new Ticker(symbol), new SignalResult.Failure(reason)));
        round.leftOut().forEach(symbol -> all.remove(new Ticker(symbol)));
        return all;
    }

    PastCircumstances circumstances() {
        return new PastCircumstances(new Answers(round.answers()));
    }

    private AccountSnapshot snapshot(StoredCheck.Account account) {
        var held = account.held().stream()
                .map(one -> new Holding(new Ticker(one.ticker()), one.quantity(), one.averagePrice(), one.lastPrice()))
                .collect(Collectors.toMap(Holding::ticker, Function.identity()));
        return new AccountSnapshot(
                new Portfolio(new Account(account.cash(), account.equity(), account.buyingPower()), held),
                account.own().stream()
                        .map(own ->
                                OwnHolding.asItWas(mode, own.ticker(), own.entryOrder(), own.quantity(), own.cost()))
                        .toList(),
                account.open().stream().map(this::order).toList(),
                account.strays().entrySet().stream()
                        .collect(Collectors.toMap(
                                stray -> new Ticker(stray.getKey()), stray -> new ClientOrderId(stray.getValue()))));
    }

    private JournaledOrder order(StoredCheck.Open open) {
        var intent = new OrderIntent(
                new ClientOrderId(open.id()),
                new Ticker(open.ticker()),
                Side.valueOf(open.side()),
                open.quantity(),
                open.plan().strategy(),
                open.bar(),
                open.reason());
        return JournaledOrder.asItWas(
                mode,
                intent,
                open.plan(),
                OrderState.of(open.state(), open.stateReason()),
                open.filled(),
                open.exitRules(),
                open.createdAt());
    }

    private static <T> Map<Ticker, T> byTicker(Map<String, T> bySymbol) {
        var byTicker = new LinkedHashMap<Ticker, T>();
        bySymbol.forEach((symbol, value) -> byTicker.put(new Ticker(symbol), value));
        return byTicker;
    }
}
