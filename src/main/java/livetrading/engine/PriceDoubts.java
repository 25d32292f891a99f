package livetrading.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.ImplausiblePrice;
import livetrading.ledger.ImplausiblePrices;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/**
 * Keeps prices that hardly can be right from electing a strategy and from giving signals: a ticker with them counts as one
 * without prices until they are mended or confirmed.
 */
@Component
class PriceDoubts {

    private final ImplausiblePrices known;
    private final EventLog events;
    private final Clock clock;
    private final Map<Ticker, Searched> searched = new HashMap<>();

    /** @param bars fingerprint of the bars that the jumps are in */
    private record Searched(long bars, List<ImplausibleJump> jumps) {}

    PriceDoubts(ImplausiblePrices known, EventLog events, Clock clock) {
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    /** The prices that nobody has to doubt; for the others the reason. */
    Prices plausible(Mode mode, Prices prices) {
        Map<String, List<ImplausiblePrice>> rows = known.findByModeOrderByTickerAscPriceDayAsc(mode).stream()
                .collect(Collectors.groupingBy(ImplausiblePrice::ticker));
        searched.keySet().retainAll(prices.all().keySet());
        var doubts = new HashMap<Ticker, String>();
        prices.all()
                .forEach((ticker, bars) -> doubt(mode, bars, rows.getOrDefault(ticker.symbol(), List.of()))
                        .ifPresent(reason -> doubts.put(ticker, reason)));
        return prices.without(doubts);
    }

    /** @param rows what is known of the ticker's jumps */
    private Optional<String> doubt(Mode mode, Bars bars, List<ImplausiblePrice> rows) {
        List<ImplausibleJump> jumps = jumps(bars);
        forgetMended(rows, jumps);
        var open = new ArrayList<ImplausibleJump>();
        var found = new ArrayList<ImplausibleJump>();
        for (ImplausibleJump jump : jumps) {
            Optional<ImplausiblePrice> row =
                    rows.stream().filter(one -> one.isOf(jump)).findFirst();
            if (row.isEmpty()) {
                found.add(jump);
            }
            if (row.filter(ImplausiblePrice::isConfirmed).isEmpty()) {
                open.add(jump);
            }
        }
        if (!found.isEmpty()) {
            tell(mode, bars.ticker(), found);
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(reason(bars.ticker(), open));
    }

    /** Searched for where prices are new: hundreds of tickers have none at most checks. */
    private List<ImplausibleJump> jumps(Bars bars) {
        return searched.compute(
                        bars.ticker(),
                        (ticker, before) -> before != null && before.bars() == bars.fingerprint()
                                ? before
                                : new Searched(bars.fingerprint(), ImplausibleJump.in(bars)))
                .jumps();
    }

    /** What was confirmed stays so, for prices of long ago are not always loaded. */
    private void forgetMended(List<ImplausiblePrice> rows, List<ImplausibleJump> jumps) {
        rows.stream()
                .filter(row -> !row.isConfirmed() && jumps.stream().noneMatch(row::isOf))
                .forEach(known::delete);
    }

    private void tell(Mode mode, Ticker ticker, List<ImplausibleJump> found) {
        found.forEach(jump -> known.save(new ImplausiblePrice(mode, ticker, jump, clock.instant())));
        events.alarm(reason(ticker, found));
    }

    private static String reason(Ticker ticker, List<ImplausibleJump> jumps) {
        int others = jumps.size() - 1;
        return "the prices of %s are doubtful: %s%s. Nothing is traded on them until they are mended, or confirmed on the page of %s"
                .formatted(
                        ticker,
                        jumps.getFirst().reason(),
                        others == 0 ? "" : ", and %d more".formatted(others),
                        ticker);
    }
}
