package livetrading.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import livetrading.portfolio.Action;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions on a ticker may go: those that say the same as the one before, apart from numbers, and are followed by
 * another one in the same session. What was ordered stays, as does every change and the end of each session. Of each bar it
 * is known all the same which strategy decided on it, and what. Thinning again what is thinned removes nothing.
 */
final class ThinnedDecisions {

    private static final Pattern NUMBERS = Pattern.compile("-?\\d[\\d,.]*");

    private Optional<Row> before = Optional.empty();
    private String latestBar = "";
    private boolean repeats;

    /**
     * What counts of a decision.
     *
     * @param bar as it is stored; null when none was looked at
     * @param session the day by the market's clock, in New York
     */
    record Row(
            long id,
            LocalDate session,
            @Nullable String bar,
            @Nullable String strategy,
            @Nullable String stance,
            String action,
            String words,
            boolean hasPrice,
            boolean hasOrder) {

        /** @param reason whose numbers do not count */
        static String words(String reason) {
            return NUMBERS.matcher(reason).replaceAll("#");
        }

        private boolean saysTheSameAs(Row earlier) {
            return action.equals(earlier.action)
                    && words.equals(earlier.words)
                    && Objects.equals(strategy, earlier.strategy)
                    && Objects.equals(stance, earlier.stance)
                    && hasPrice == earlier.hasPrice
                    && !hasOrder
                    && !isTrade();
        }

        private boolean isTrade() {
            return action.equals(Action.BUY.name()) || action.equals(Action.SELL.name());
        }

        /** The last price that was seen of a ticker is what a position without prices is valued with. */
        private boolean standsFor(Row earlier) {
            return session.equals(earlier.session) && (hasPrice || !earlier.hasPrice);
        }
    }

    /**
     * Takes the rows one after the other, the oldest first. The first one stays: it is what the second one is compared with.
     *
     * @return the one before, if it may go
     */
    Optional<Row> next(Row row) {
        Optional<Row> surplus = before.filter(earlier -> repeats && row.standsFor(earlier));
        repeats = before.filter(row::saysTheSameAs)
                .filter(earlier -> isDirectlyAfter(earlier, row))
                .isPresent();
        before = Optional.of(row);
        if (row.bar != null && row.bar.compareTo(latestBar) > 0) {
            latestBar = row.bar;
        }
        return surplus;
    }

    /** Bars go back when the timeframe is changed: those are left alone. */
    private boolean isDirectlyAfter(Row earlier, Row row) {
        if (earlier.bar == null || row.bar == null) {
            return Objects.equals(earlier.bar, row.bar);
        }
        return earlier.bar.equals(latestBar) && row.bar.compareTo(latestBar) >= 0;
    }
}
