package livetrading.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OwnHolding;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import livetrading.risk.rule.RuleTarget;
import livetrading.risk.rule.TargetedRule;

/** Puts what a check was decided from into the form in which it is stored. */
final class CheckWriter {

    private final BarsFingerprints fingerprints;
    private final Feed feed;
    private final ToLongFunction<Object> parts;

    /** @param parts stores what many checks have in common, once, and gives its id */
    CheckWriter(BarsFingerprints fingerprints, Feed feed, ToLongFunction<Object> parts) {
        this.fingerprints = fingerprints;
        this.feed = feed;
        this.parts = parts;
    }

    StoredCheck stored(CheckNotes check) {
        Prices prices = check.prices();
        var bars = new TreeMap<String, String>();
        prices.all()
                .forEach((ticker, all) ->
                        bars.put(ticker.symbol(), fingerprints.of(all).text()));
        return new StoredCheck(
                check.rounds().stream().map(this::round).toList(),
                bars,
                symbols(prices.problems()),
                prices.problems().keySet().stream()
                        .filter(prices::isLoading)
                        .map(Ticker::symbol)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private StoredCheck.Round round(CheckNotes.Round round) {
        Basis basis = round.basis();
        CheckSignals.Inputs inputs = round.computed().inputs();
        return new StoredCheck.Round(
                parts.applyAsLong(settings(basis)),
                parts.applyAsLong(signals(inputs)),
                parts.applyAsLong(new StoredCheck.Equity(basis.equityBefore())),
                basis.entries(),
                basis.lastBar(),
                basis.now(),
                inputs.expected(),
                account(basis.snapshot()),
                round.answers().all(),
                round.computed().all().keySet().stream()
                        .filter(ticker -> !round.signals().containsKey(ticker))
                        .map(Ticker::symbol)
                        .toList(),
                failures(round.computed()));
    }

    private StoredCheck.Settings settings(Basis basis) {
        return new StoredCheck.Settings(
                basis.timeframe().code(),
                feed.code(),
                basis.limits().riskPerTrade(),
                basis.limits().maxPositions(),
                basis.limits().fractionalShares(),
                basis.limits().costRate(),
                lines(basis.rules().list().rules()),
                basis.rules().problems());
    }

    private static List<String> lines(List<TargetedRule> rules) {
        Stream<String> groups = rules.stream()
                .flatMap(rule -> rule.target() instanceof RuleTarget.OneGroup(var group)
                        ? Stream.of("group %s: %s"
                                .formatted(
                                        group.name(),
                                        group.tickers().stream()
                                                .map(Ticker::symbol)
                                                .sorted()
                                                .collect(Collectors.joining(","))))
                        : Stream.empty())
                .distinct();
        return Stream.concat(groups, rules.stream().map(TargetedRule::text)).toList();
    }

    private static StoredCheck.Signals signals(CheckSignals.Inputs inputs) {
        var tickers = new ArrayList<>(inputs.told().keySet());
        inputs.plans().keySet().stream()
                .filter(ticker -> !inputs.told().containsKey(ticker))
                .forEach(tickers::add);
        var told = new TreeMap<String, String>();
        Set<String> wrong = new TreeSet<>();
        inputs.told().forEach((ticker, signal) -> {
            if (!inputs.plans().containsKey(ticker)) {
                told.put(ticker.symbol(), reason(signal));
                if (signal instanceof SignalResult.Failure) {
                    wrong.add(ticker.symbol());
                }
            }
        });
        return new StoredCheck.Signals(
                tickers.stream().map(Ticker::symbol).toList(),
                symbols(inputs.plans()),
                symbols(inputs.pins()),
                told,
                wrong);
    }

    private static String reason(SignalResult signal) {
        return switch (signal) {
            case SignalResult.Stance stance -> stance.reason();
            case SignalResult.None(String reason) -> reason;
            case SignalResult.Failure(String reason) -> reason;
        };
    }

    private static Map<String, String> failures(CheckSignals computed) {
        var failures = new TreeMap<String, String>();
        computed.all().forEach((ticker, signal) -> {
            if (signal instanceof SignalResult.Failure(String reason)
                    && computed.inputs().plans().containsKey(ticker)) {
                failures.put(ticker.symbol(), reason);
            }
        });
        return failures;
    }

    private static StoredCheck.Account account(AccountSnapshot snapshot) {
        Portfolio portfolio = snapshot.portfolio();
        Account account = portfolio.account();
        return new StoredCheck.Account(
                account.cash(),
                account.equity(),
                account.buyingPower(),
                portfolio.holdings().values().stream()
                        .map(CheckWriter::held)
                        .sorted((one, other) -> one.ticker().compareTo(other.ticker()))
                        .toList(),
                snapshot.owned().stream()
                        .sorted()
                        .flatMap(ticker -> snapshot.own(ticker).stream())
                        .map(CheckWriter::own)
                        .toList(),
                snapshot.openOrders().stream().map(CheckWriter::open).toList(),
                snapshot.strays().entrySet().stream()
                        .collect(Collectors.toMap(
                                stray -> stray.getKey().symbol(),
                                stray -> stray.getValue().value())));
    }

    private static StoredCheck.Held held(Holding holding) {
        return new StoredCheck.Held(
                holding.ticker().symbol(), holding.quantity(), holding.averagePrice(), holding.lastPrice());
    }

    private static StoredCheck.Own own(OwnHolding own) {
        return new StoredCheck.Own(own.ticker(), own.quantity(), own.cost(), own.entryOrder());
    }

    private static StoredCheck.Open open(JournaledOrder order) {
        return new StoredCheck.Open(
                order.clientOrderId(),
                order.ticker(),
                order.side().name(),
                order.quantity(),
                order.filledQuantity(),
                order.barTime(),
                order.plan(),
                order.reason(),
                order.orderState().code(),
                order.orderState().reason(),
                order.exitRules().orElse(""),
                order.createdAt());
    }

    private static <T> Map<String, T> symbols(Map<Ticker, T> byTicker) {
        var bySymbol = new TreeMap<String, T>();
        byTicker.forEach((ticker, value) -> bySymbol.put(ticker.symbol(), value));
        return bySymbol;
    }
}
