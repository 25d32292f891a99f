package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.market.Ticker;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class PeerPoolTest {

    private static final Competitors BUILT_IN = Competitors.withDefaults(StrategyCatalog.BUILT_IN);

    @Test
    void aShortListIsComparedAsAWhole() {
        List<Ticker> watched = tickers(PeerPool.MOST);

        assertThat(PeerPool.of(watched, BUILT_IN)).containsExactlyElementsOf(watched);
    }

    @Test
    void aSampleOfALongListDoesNotDependOnItsOrder() {
        List<Ticker> watched = new ArrayList<>(tickers(5000));
        List<Ticker> pool = PeerPool.of(watched, BUILT_IN);
        Collections.reverse(watched);

        assertThat(pool).hasSize(PeerPool.MOST).isSorted();
        assertThat(PeerPool.of(watched, BUILT_IN)).isEqualTo(pool);
    }

    @Test
    void theSampleIsDrawnFromTheWholeAlphabet() {
        List<Ticker> watched = tickers(5000);

        List<Ticker> pool = PeerPool.of(watched, BUILT_IN);

        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(pool.stream().filter(watched.subList(500 * tenth, 500 * (tenth + 1))::contains))
                    .hasSizeBetween(30, 70);
        }
    }

    @Test
    void aTickerThatJoinsOrLeavesChangesAtMostOneOther() {
        List<Ticker> watched = tickers(101);
        List<Ticker> pool = PeerPool.of(watched, BUILT_IN, 50);

        for (Ticker leaving : watched) {
            List<Ticker> rest =
                    watched.stream().filter(one -> !one.equals(leaving)).toList();
            List<Ticker> kept = new ArrayList<>(pool);
            kept.removeAll(PeerPool.of(rest, BUILT_IN, 50));
            assertThat(kept).isEqualTo(pool.contains(leaving) ? List.of(leaving) : List.of());
        }
    }

    @Test
    void whatAStrategyNamesIsInThePool() throws Exception {
        List<Ticker> watched = tickers(50);
        Ticker named = watched.stream()
                .filter(one -> !PeerPool.of(watched, BUILT_IN, 10).contains(one))
                .findFirst()
                .orElseThrow();
        var script = ScriptStrategy.read(
                "own", "name Own\nenter peer(\"%s\").close > close\nleave close < open".formatted(named));
        var competitors = new Competitors(List.of(Competitor.withDefaults(script)));

        assertThat(PeerPool.of(watched, competitors, 10)).hasSize(11).contains(named);
    }

    private static List<Ticker> tickers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Ticker.of("T" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26)))
                .toList();
    }
}
