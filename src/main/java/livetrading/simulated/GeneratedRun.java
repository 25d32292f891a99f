package livetrading.simulated;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;

/** One pass through the generated market, from its first session on. Of very long runs the last century is kept. */
final class GeneratedRun {

    /** The first session of all generated prices. */
    static final LocalDate BEGIN = LocalDate.of(2016, 1, 4);

    private static final int KEPT_SESSIONS = 100 * 252;

    private final MarketFactor factor;
    private final Map<Ticker, GeneratedTicker> tickers = new LinkedHashMap<>();
    private LocalDate last;

    GeneratedRun(long seed) {
        factor = new MarketFactor(seed);
        for (TickerProfile profile : TickerProfile.ALL) {
            LogPath path = new WanderingPath(profile, seed);
            add(profile.ticker(), path, seed);
            if (profile.ticker().equals(TickerProfile.LEADER)) {
                Noise spread = new Noise(seed, TickerProfile.FOLLOWER + " spread");
                add(TickerProfile.FOLLOWER, new FollowingPath(path, spread), seed);
            }
        }
        last = BEGIN;
        step(BEGIN);
    }

    private void add(Ticker ticker, LogPath path, long seed) {
        tickers.put(ticker, new GeneratedTicker(path, new Noise(seed, ticker + " bars")));
    }

    Set<Ticker> tickers() {
        return tickers.keySet();
    }

    Optional<PriceColumns> columns(Ticker ticker) {
        return Optional.ofNullable(tickers.get(ticker)).map(GeneratedTicker::columns);
    }

    /** Whether the session of a date, when it has one, is still kept or lies ahead. */
    boolean reaches(LocalDate date) {
        return !date.isBefore(firstKept()) || firstKept().equals(BEGIN);
    }

    private LocalDate firstKept() {
        return anyColumns().firstDate();
    }

    private PriceColumns anyColumns() {
        return tickers.values().iterator().next().columns();
    }

    /** Makes prices until there is a session after a date. */
    void goPast(LocalDate date) {
        while (!last.isAfter(date)) {
            step(MarketCalendar.sessionAfter(last).date());
        }
    }

    private void step(LocalDate date) {
        factor.step();
        tickers.values().forEach(ticker -> ticker.step(date, factor));
        last = date;
        if (anyColumns().size() >= 2 * KEPT_SESSIONS) {
            tickers.values().forEach(ticker -> ticker.columns().dropFirst(KEPT_SESSIONS));
        }
    }
}
