package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The scripted market: what every symbol costs now, and later. */
public final class MarketTape {

    private static final BigDecimal HALF_SPREAD = new BigDecimal("0.01");

    private final Turn turn;
    private final SimClock clock;
    private final Map<String, Quote> quotes = new TreeMap<>();
    private final Set<String> halted = new HashSet<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    MarketTape(Turn turn, SimClock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    /** A symbol's new price, with a cent between it and the bid, and the offer. Orders that it meets are executed. */
    public void price(String symbol, String last) {
        BigDecimal price = new BigDecimal(last);
        price(symbol, price.subtract(HALF_SPREAD), price.add(HALF_SPREAD), price);
    }

    public void price(String symbol, BigDecimal bid, BigDecimal ask, BigDecimal last) {
        turn.run(() -> {
            quotes.put(symbol, new Quote(bid, ask, last, clock.instant()));
            tell(symbol);
        });
    }

    /** Plans a price. */
    public void priceAt(Instant time, String symbol, String last) {
        clock.at(time, () -> price(symbol, last));
    }

    /** Trading in a symbol stops: it keeps its price, and nothing is executed. */
    public void halt(String symbol) {
        turn.run(() -> halted.add(symbol));
    }

    public void resume(String symbol) {
        turn.run(() -> {
            halted.remove(symbol);
            tell(symbol);
        });
    }

    public Optional<Quote> quote(String symbol) {
        return turn.get(() -> Optional.ofNullable(quotes.get(symbol)));
    }

    /** The price at which orders can be executed now. */
    Optional<Quote> tradableQuote(String symbol) {
        return quote(symbol).filter(quote -> !halted.contains(symbol));
    }

    void split(String symbol, BigDecimal ratio) {
        quotes.computeIfPresent(symbol, (name, quote) -> quote.split(ratio));
    }

    void rename(String from, String to) {
        Optional.ofNullable(quotes.remove(from)).ifPresent(quote -> quotes.put(to, quote));
    }

    /** Tells of every symbol whose price has changed. */
    public void listen(Consumer<String> listener) {
        turn.run(() -> listeners.add(listener));
    }

    private void tell(String symbol) {
        List.copyOf(listeners).forEach(listener -> listener.accept(symbol));
    }
}
