package livetrading.deviation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * Deals of live trading beside those of a back-test, each with its counterpart of the same session, ticker and side.
 *
 * @param deals how many there are, counterparts together
 * @param equal how many of them have the same shares and the same price
 * @param differences the others, in order of time
 */
public record DealComparison(int deals, int equal, List<DealDifference> differences) {

    private static final Comparator<DealDifference> IN_ORDER = Comparator.comparing(DealDifference::session)
            .thenComparing(DealDifference::ticker)
            .thenComparing(DealDifference::side);

    public DealComparison {
        differences = List.copyOf(differences);
    }

    /** What a deal shares with its counterpart. */
    private record Place(LocalDate session, Ticker ticker, Side side) {

        static Place of(Deal deal) {
            return new Place(deal.session(), deal.ticker(), deal.side());
        }
    }

    /** At most one deal of a session, ticker and side is expected in either list. */
    public static DealComparison of(List<Deal> live, List<Deal> backtest) {
        // ten years may have 100,000 of them: each is looked up, not looked for
        Map<Place, Deal> rest = new LinkedHashMap<>();
        backtest.forEach(deal -> rest.put(Place.of(deal), deal));
        List<DealDifference> differences = new ArrayList<>();
        int equal = 0;
        for (Deal deal : live) {
            Optional<Deal> other = Optional.ofNullable(rest.remove(Place.of(deal)));
            if (other.filter(one -> isEqual(deal, one)).isPresent()) {
                equal++;
            } else {
                differences.add(new DealDifference(Optional.of(deal), other, Optional.empty()));
            }
        }
        rest.values()
                .forEach(deal ->
                        differences.add(new DealDifference(Optional.empty(), Optional.of(deal), Optional.empty())));
        differences.sort(IN_ORDER);
        return new DealComparison(equal + differences.size(), equal, differences);
    }

    private static boolean isEqual(Deal one, Deal other) {
        return one.shares().compareTo(other.shares()) == 0 && one.price().compareTo(other.price()) == 0;
    }

    /** The same with the causes of its differences. */
    public DealComparison explained(Function<DealDifference, Optional<Cause>> causes) {
        return new DealComparison(
                deals,
                equal,
                differences.stream()
                        .map(difference -> difference.because(causes.apply(difference)))
                        .toList());
    }

    /** Those that nothing recorded explains. */
    public List<DealDifference> unexplained() {
        return differences.stream()
                .filter(difference -> !difference.isExplained())
                .toList();
    }
}
