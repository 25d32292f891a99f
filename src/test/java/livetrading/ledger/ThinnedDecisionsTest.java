package livetrading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.ledger.ThinnedDecisions.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which decisions of the past may go. */
class ThinnedDecisionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<Row> rows = new ArrayList<>();

    @Test
    void repeatsGoWhateverTheirNumbersAndTheLastOfASessionStays() {
        hold(MONDAY, "RSI(14) 41.2 is not below 30");
        hold(MONDAY, "RSI(14) 40.7 is not below 30");
        hold(MONDAY, "RSI(14) 39.0 is not below 30");
        hold(MONDAY, "RSI(14) 38.5 is not below 30");
        hold(MONDAY.plusDays(1), "RSI(14) 44.1 is not below 30");
        hold(MONDAY.plusDays(1), "RSI(14) 45.0 is not below 30");
        hold(MONDAY.plusDays(1), "RSI(14) 46.0 is not below 30");

        assertThat(kept(rows)).extracting(Row::id).containsExactly(0L, 3L, 6L);
    }

    @Test
    void everyChangeAndEveryOrderStays() {
        hold(MONDAY, "RSI(14) 41.2 is not below 30");
        hold(MONDAY, "RSI(14) 40.7 is not below 30");
        add(MONDAY, "rsi", "LONG", "BUY", "RSI(14) 29.0 is below 30", true, true);
        add(MONDAY, "rsi", "LONG", "HOLD", "long since 2026-03-02", true, false);
        add(MONDAY, "rsi", "LONG", "HOLD", "long since 2026-03-02", true, true);
        add(MONDAY, "macd", "LONG", "HOLD", "long since 2026-03-02", true, false);
        add(MONDAY, "macd", "OUT", "HOLD", "long since 2026-03-02", true, false);
        add(MONDAY, "macd", "OUT", "REFUSED", "5 of 5 positions are open", true, false);
        add(MONDAY, "macd", "OUT", "REFUSED", "4 of 4 positions are open", true, false);
        add(MONDAY, "macd", "OUT", "REFUSED", "4 of 4 positions are open", true, false);
        add(MONDAY, "macd", "LONG", "BUY", "up", true, false);
        add(MONDAY, "macd", "LONG", "BUY", "up", true, false);

        assertThat(kept(rows)).extracting(Row::id).containsExactly(0L, 2L, 3L, 4L, 5L, 6L, 7L, 10L, 11L);
    }

    @Test
    void theLastPriceOfATickerStays() {
        hold(MONDAY, "RSI(14) 41.2 is not below 30");
        hold(MONDAY, "RSI(14) 40.7 is not below 30");
        add(MONDAY, "rsi", "OUT", "HOLD", "RSI(14) 40.7 is not below 30", false, false);
        add(MONDAY, "rsi", "OUT", "HOLD", "RSI(14) 40.9 is not below 30", false, false);

        assertThat(kept(rows)).extracting(Row::id).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void barsThatGoBackStay() {
        hold(MONDAY, "RSI(14) 41.2 is not below 30");
        add(MONDAY, "000", "rsi", "OUT", "HOLD", "RSI(14) 40.7 is not below 30", true, false);
        add(MONDAY, "-1", "rsi", "OUT", "HOLD", "RSI(14) 40.9 is not below 30", true, false);
        add(MONDAY, "001", "rsi", "OUT", "HOLD", "RSI(14) 40.9 is not below 30", true, false);
        add(MONDAY, "002", "rsi", "OUT", "HOLD", "RSI(14) 40.9 is not below 30", true, false);
        add(MONDAY, "003", "rsi", "OUT", "HOLD", "RSI(14) 40.9 is not below 30", true, false);

        assertThat(kept(rows)).extracting(Row::id).containsExactly(0L, 2L, 3L, 5L);
    }

    /** What a comparison of live trading with the back-test asks of any bar. */
    @Test
    void ofEachBarItIsKnownWhichStrategyDecidedAndWhat() {
        for (int seed = 0; seed < 300; seed++) {
            random(new Random(seed));
            List<Row> kept = kept(rows);

            NavigableMap<String, Row> all = byBar(rows);
            NavigableMap<String, Row> left = byBar(kept);
            assertThat(left.firstKey()).isEqualTo(all.firstKey());
            for (String bar : all.keySet()) {
                assertThat(said(left.floorEntry(bar).getValue()))
                        .as("seed %d, bar %s", seed, bar)
                        .isEqualTo(said(all.floorEntry(bar).getValue()));
            }
            assertThat(kept.size()).isLessThan(rows.size());
            assertThat(lastPriced(kept)).isEqualTo(lastPriced(rows));
            assertThat(kept(kept)).as("thinned again").isEqualTo(kept);
        }
    }

    /** Nights see a part each, and what is left of those before. */
    @Test
    void thinningInNightsGivesTheSameAsAtOnce() {
        for (int seed = 0; seed < 100; seed++) {
            random(new Random(seed));
            List<Row> nightly = List.copyOf(rows);
            for (LocalDate end : rows.stream().map(Row::session).distinct().toList()) {
                List<Row> now = nightly;
                List<Row> seen =
                        now.stream().filter(row -> !row.session().isAfter(end)).toList();
                Set<Long> surplus = surplus(seen);
                nightly =
                        now.stream().filter(row -> !surplus.contains(row.id())).toList();
            }
            assertThat(nightly).as("seed %d", seed).isEqualTo(kept(rows));
        }
    }

    private static String said(Row row) {
        return "%s %s %s %s".formatted(row.strategy(), row.stance(), row.action(), row.words());
    }

    private static Optional<Row> lastPriced(List<Row> rows) {
        return rows.stream().filter(Row::hasPrice).reduce((one, other) -> other);
    }

    private static NavigableMap<String, Row> byBar(List<Row> rows) {
        var byBar = new TreeMap<String, Row>();
        rows.stream().filter(row -> row.bar() != null).forEach(row -> byBar.put(String.valueOf(row.bar()), row));
        return byBar;
    }

    private static List<Row> kept(List<Row> rows) {
        Set<Long> surplus = surplus(rows);
        return rows.stream().filter(row -> !surplus.contains(row.id())).toList();
    }

    private static Set<Long> surplus(List<Row> rows) {
        var thinned = new ThinnedDecisions();
        return rows.stream()
                .flatMap(row -> thinned.next(row).stream())
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    private void random(Random random) {
        rows.clear();
        add(MONDAY, "09:30", "rsi", "OUT", "HOLD", "RSI(14) 50 is not below 30", true, false);
        for (int i = 1; i < 200; i++) {
            Row last = rows.getLast();
            boolean changes = random.nextInt(6) == 0;
            LocalDate day = last.session().plusDays(random.nextInt(20) == 0 ? 1 : 0);
            int minute = 570 + i;
            add(
                    day,
                    random.nextInt(20) == 0 ? null : "%02d:%02d".formatted(minute / 60, minute % 60),
                    changes ? "strategy" + random.nextInt(2) : String.valueOf(last.strategy()),
                    changes ? "LONG" : String.valueOf(last.stance()),
                    changes ? List.of("HOLD", "BUY", "SELL", "REFUSED", "ERROR").get(random.nextInt(5)) : last.action(),
                    (changes
                                    ? "reason " + (char) ('a' + random.nextInt(3))
                                    : last.words().replace(" #", "")) + " " + random.nextInt(100),
                    random.nextInt(10) > 0,
                    random.nextInt(30) == 0);
        }
    }

    private void hold(LocalDate session, String reason) {
        add(session, "rsi", "OUT", "HOLD", reason, true, false);
    }

    private void add(
            LocalDate session,
            String strategy,
            String stance,
            String action,
            String reason,
            boolean priced,
            boolean ordered) {
        add(session, "%03d".formatted(rows.size()), strategy, stance, action, reason, priced, ordered);
    }

    private void add(
            LocalDate session,
            @Nullable String time,
            String strategy,
            String stance,
            String action,
            String reason,
            boolean priced,
            boolean ordered) {
        rows.add(new Row(
                rows.size(),
                session,
                time == null ? null : session + "T" + time,
                strategy,
                stance,
                action,
                Row.words(reason),
                priced,
                ordered));
    }
}
