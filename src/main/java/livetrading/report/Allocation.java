package livetrading.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of what was invested in the period was in which ticker: dollars times days held.
 *
 * @param parts by ticker, as fractions
 */
record Allocation(Map<String, Double> parts) {

    private static final int MOST = 10;

    static Allocation of(ReportColumn account) {
        Map<String, Double> found = new TreeMap<>();
        if (account.curve().size() > 1) {
            LocalDate from = account.curve().first();
            LocalDate to = account.curve().last();
            for (ReportTrade trade : account.trades()) {
                LocalDate begin = trade.entry().isBefore(from) ? from : trade.entry();
                LocalDate end = trade.exit().filter(day -> day.isBefore(to)).orElse(to);
                long days = Math.max(0, ChronoUnit.DAYS.between(begin, end));
                found.merge(trade.ticker(), trade.cost() * days, Double::sum);
            }
        }
        double all = found.values().stream().mapToDouble(value -> value).sum();
        found.replaceAll((ticker, dollarDays) -> all > 0 ? dollarDays / all : 0);
        return new Allocation(found);
    }

    double part(String ticker) {
        return parts.getOrDefault(ticker, 0.0);
    }

    /** The tickers with the largest part in the first of some. */
    static List<String> largest(List<Allocation> accounts) {
        return accounts.stream()
                .flatMap(one -> one.parts().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(
                                (String ticker) -> -accounts.getFirst().part(ticker))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
