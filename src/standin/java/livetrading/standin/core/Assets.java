package livetrading.standin.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the broker trades. */
public final class Assets {

    private static final List<String> WELL_KNOWN = List.of(
            "AAPL", "AMD", "AMZN", "BAC", "GOOGL", "IWM", "JPM", "META", "MSFT", "NVDA", "QQQ", "SPY", "TSLA", "XOM");

    private final Turn turn;
    private final Ids ids;
    private final Map<String, Asset> bySymbol = new TreeMap<>();

    Assets(Turn turn, Ids ids) {
        this.turn = turn;
        this.ids = ids;
        WELL_KNOWN.forEach(this::list);
    }

    /** Begins to trade a symbol: tradable, in fractions and short. */
    public void list(String symbol) {
        turn.run(() -> bySymbol.computeIfAbsent(
                symbol, name -> new Asset(ids.next(), name, name + " Inc.", "NASDAQ", true, true, true, true)));
    }

    /** A symbol, or an asset's id. */
    public Optional<Asset> find(String symbolOrId) {
        return turn.get(() -> bySymbol.values().stream()
                .filter(asset -> asset.symbol().equals(symbolOrId)
                        || asset.id().toString().equals(symbolOrId))
                .findFirst());
    }

    public List<Asset> all() {
        return turn.get(() -> List.copyOf(bySymbol.values()));
    }

    public void makeUntradable(String symbol) {
        change(symbol, Asset::untradable);
    }

    public void delist(String symbol) {
        change(symbol, Asset::inactive);
    }

    public void makeWholeSharesOnly(String symbol) {
        change(symbol, Asset::wholeSharesOnly);
    }

    void rename(String from, String to) {
        Optional.ofNullable(bySymbol.remove(from)).ifPresent(asset -> bySymbol.put(to, asset.renamed(to)));
    }

    private void change(String symbol, UnaryOperator<Asset> change) {
        turn.run(() -> bySymbol.computeIfPresent(symbol, (name, asset) -> change.apply(asset)));
    }
}
