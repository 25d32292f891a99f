package livetrading.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.Reading;

/**
 * The daily prices of a watch list.
 *
 * @param byTicker cut to the days that all of them have
 */
record StudyPrices(Map<Ticker, Bars> byTicker) {

    /** @throws IllegalArgumentException with a sentence when a file is not in order or there are no days in common */
    static StudyPrices of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return common(files.filter(PriceFile::isOne)
                    .sorted()
                    .map(StudyPrices::read)
                    .toList());
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder %s cannot be read".formatted(folder), e);
        }
    }

    private static Bars read(Path file) {
        try {
            return PriceFile.read(file, Reading.REPLAY).bars();
        } catch (BadPriceFile bad) {
            throw new IllegalArgumentException(bad.of(file.toString()), bad);
        }
    }

    static StudyPrices common(Collection<Bars> all) {
        LocalDate first = all.stream()
                .map(bars -> bars.date(0))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("there is no price file in the folder"));
        LocalDate last = all.stream()
                .map(bars -> bars.date(bars.size() - 1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("the prices have no days in common");
        }
        var byTicker = new TreeMap<Ticker, Bars>();
        all.forEach(bars -> byTicker.put(
                bars.ticker(), bars.since(MarketCalendar.startOfDay(first)).upTo(MarketCalendar.startOfDay(last))));
        return new StudyPrices(byTicker);
    }

    List<Ticker> tickers() {
        return List.copyOf(byTicker.keySet());
    }

    LocalDate first() {
        return byTicker.values().iterator().next().date(0);
    }
}
