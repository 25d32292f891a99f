package livetrading.ledger;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Arrays;
import java.util.stream.Stream;
import livetrading.market.Timeframe;

/** Which candidates to show by the timeframe that they are on; their ids tell it. */
public sealed interface TimeframeFilter {

    /** Whatever they are on. */
    record Every() implements TimeframeFilter {}

    /**
     * On one timeframe.
     *
     * @param isShortest whether it is that of the bars that are stored, which ids do not name
     */
    record One(Timeframe timeframe, boolean isShortest) implements TimeframeFilter {

        Predicate holds(CriteriaBuilder builder, Expression<String> strategy) {
            return isShortest
                    ? builder.not(builder.or(Arrays.stream(Timeframe.values())
                            .map(longer -> names(builder, strategy, longer))
                            .toArray(Predicate[]::new)))
                    : names(builder, strategy, timeframe);
        }

        private static Predicate names(CriteriaBuilder builder, Expression<String> strategy, Timeframe longer) {
            return builder.like(strategy, longer.code() + ":%");
        }
    }

    /** On that of the ticker's winner; none where the ticker stays in cash. */
    record OfWinner() implements TimeframeFilter {

        Predicate holds(CriteriaBuilder builder, AbstractQuery<?> query, Root<StrategyEvaluation> evaluation) {
            Subquery<String> same = query.subquery(String.class);
            Root<BestStrategy> best = same.from(BestStrategy.class);
            Stream<One> each = Stream.concat(
                    Stream.of(new One(Timeframe.MINUTE_1, true)),
                    Arrays.stream(Timeframe.values()).map(longer -> new One(longer, false)));
            same.select(best.get("ticker"))
                    .where(
                            builder.equal(best.get("mode"), evaluation.get("mode")),
                            builder.equal(best.get("ticker"), evaluation.get("ticker")),
                            builder.or(each.map(one -> builder.and(
                                            one.holds(builder, best.get("strategy")),
                                            one.holds(builder, evaluation.get("strategy"))))
                                    .toArray(Predicate[]::new)));
            return builder.exists(same);
        }
    }
}
