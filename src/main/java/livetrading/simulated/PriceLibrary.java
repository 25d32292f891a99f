package livetrading.simulated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import livetrading.account.StartDate;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.file.PriceFile;

/**
 * All prices of the built-in market: those of the files, and the generated ones where there is no file. Its lock is held
 * for moments only and never while a database is waited for.
 */
final class PriceLibrary {

    private final GeneratedPrices generated;
    private final PriceFolder folder;

    PriceLibrary(GeneratedPrices generated, PriceFolder folder) {
        this.generated = generated;
        this.folder = folder;
    }

    synchronized Set<Ticker> tickers() {
        Set<Ticker> all = new TreeSet<>(generated.tickers());
        all.addAll(folder.tickers());
        return all;
    }

    synchronized Optional<PriceSource> source(Ticker ticker) {
        Optional<PriceSource> recorded = folder.source(ticker).map(source -> source);
        return recorded.or(() ->
                generated.tickers().contains(ticker) ? Optional.of(new PriceSource.Generated()) : Optional.empty());
    }

    /** The bars of a ticker, the generated ones reaching beyond a date. */
    private Optional<PriceColumns> columns(Ticker ticker, LocalDate date) {
        return folder.columns(ticker).or(() -> generated.columns(ticker, date));
    }

    /** The first date after another on which a ticker has a bar; empty when there is none any more. */
    synchronized Optional<LocalDate> nextDate(Ticker ticker, LocalDate after) {
        return columns(ticker, after).flatMap(columns -> columns.dateAfter(after));
    }

    /** The price at the open of a date; empty when the ticker has no bar on it. */
    synchronized OptionalDouble open(Ticker ticker, LocalDate date) {
        return columns(ticker, date).map(columns -> columns.openOn(date)).orElse(OptionalDouble.empty());
    }

    /** The latest close of a ticker up to a date; empty when there is none. */
    synchronized OptionalDouble lastClose(Ticker ticker, LocalDate date) {
        return columns(ticker, date).map(columns -> columns.lastClose(date)).orElse(OptionalDouble.empty());
    }

    /** The bars of a ticker that begin at an instant or later, up to a date. */
    synchronized Bars bars(Ticker ticker, Instant start, LocalDate last) throws MissingPricesException {
        PriceColumns columns = columns(ticker, last).orElseThrow(() -> new MissingPricesException(absence(ticker)));
        int from = columns.indexOf(start);
        int to = columns.indexOf(last.plusDays(1));
        if (to == 0) {
            throw new MissingPricesException("the prices of %s begin on %s".formatted(ticker, columns.firstDate()));
        }
        if (from >= to) {
            throw new MissingPricesException("the last price of %s is of %s".formatted(ticker, columns.date(to - 1)));
        }
        return columns.bars(ticker, from, to);
    }

    /** All bars of a ticker up to a date; empty when there is none. */
    synchronized Optional<Bars> until(Ticker ticker, LocalDate last) {
        return columns(ticker, last).flatMap(columns -> first(ticker, columns, columns.indexOf(last.plusDays(1))));
    }

    /** All bars of a ticker's file; empty when it has none. */
    synchronized Optional<Bars> recorded(Ticker ticker) {
        return folder.columns(ticker).flatMap(columns -> first(ticker, columns, columns.size()));
    }

    private static Optional<Bars> first(Ticker ticker, PriceColumns columns, int count) {
        return count == 0 ? Optional.empty() : Optional.of(columns.bars(ticker, 0, count));
    }

    /** Why a ticker has no prices. */
    String absence(Ticker ticker) {
        return folder.refused().stream()
                .filter(refused -> refused.file().equalsIgnoreCase(PriceFile.nameFor(ticker)))
                .map(RefusedFile::toString)
                .findFirst()
                .orElse("there are no prices for %s: neither a file %s nor generated ones"
                        .formatted(ticker, PriceFile.nameFor(ticker)));
    }

    /** The first date on which a ticker is ready for trading; empty when its prices do not reach that far. */
    synchronized Optional<LocalDate> firstReady(Ticker ticker, int warmUpBars, int evaluationDays) {
        LocalDate enough = GeneratedRun.BEGIN.plusDays(2L * warmUpBars + evaluationDays);
        return columns(ticker, enough)
                .flatMap(columns -> StartDate.ready(columns.size(), columns::date, warmUpBars, evaluationDays));
    }

    /** The last date with a bar of a ticker; empty when its prices never end. */
    Optional<LocalDate> lastDate(Ticker ticker) {
        return folder.source(ticker).map(PriceSource.Recorded::last);
    }
}
