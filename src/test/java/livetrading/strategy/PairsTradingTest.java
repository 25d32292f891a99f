package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;

class PairsTradingTest {

    private final Strategy strategy = StrategyCatalog.find("pairs-trading").orElseThrow();
    private final Bars other = Series.walk("OTHER", 1500, 50, 0.015, 5);
    private final Bars bars = Series.cointegrated("TEST", other, 0.8, 0.85, 0.02, 6);
    private final Bars noise = Series.walk("NOISE", 1500, 20, 0.03, 7);

    @Test
    void buysWhenCheapAgainstItsPartnerAndLeavesWhenTheSpreadCloses() {
        Signals signals = signals(bars, Map.of(other.ticker(), other, noise.ticker(), noise));
        double[] z = signals.lines().getFirst().values();
        int entries = 0;
        for (int t = 1; t < signals.size(); t++) {
            if (signals.isLong(t) && !signals.isLong(t - 1)) {
                entries++;
                assertThat(z[t]).isBetween(-4.0, -2.0);
                assertThat(signals.reason(t)).contains("to OTHER").contains("is below -2, cointegrated with p 0.0");
            } else if (signals.isLong(t)) {
                assertThat(z[t]).isBetween(-4.0, 0.0);
            }
        }
        assertThat(entries).isGreaterThan(5);
    }

    @Test
    void staysOutWithoutACointegratedPartner() {
        Bars second = Series.walk("SECOND", 1500, 20, 0.03, 8);
        Signals signals = signals(noise, Map.of(second.ticker(), second, other.ticker(), other));
        assertThat(signals.reason(1499)).isEqualTo("no cointegrated partner among 2 tickers");
    }

    @Test
    void staysOutWithoutOtherTickers() {
        Signals signals = signals(bars, Map.of());
        assertThat(signals.stances()).hasSize(1500).doesNotContain(true);
        assertThat(signals.reason(1499)).isEqualTo("no other ticker to pair it with");
    }

    @Test
    void ignoresTickersWithTooFewBarsInCommon() {
        Signals signals = signals(bars, Map.of(other.ticker(), other.first(200)));
        assertThat(signals.reason(1499)).isEqualTo("no other ticker has enough bars in common");
    }

    @Test
    void aPartnerMayBeginEarlierAndEndLater() {
        Bars inside = bars.from(300).first(1000);
        Signals signals = signals(inside, Map.of(bars.ticker(), bars, other.ticker(), other, noise.ticker(), noise));
        Signals cut = signals(
                inside,
                Map.of(
                        other.ticker(),
                        other.from(300).first(1000),
                        noise.ticker(),
                        noise.from(300).first(1000)));
        assertThat(signals.stances()).contains(true).isEqualTo(cut.stances());
        assertThat(signals.lines().getFirst().values())
                .isEqualTo(cut.lines().getFirst().values());
        for (int t = 0; t < inside.size(); t++) {
            assertThat(signals.reason(t)).isEqualTo(cut.reason(t));
        }
    }

    @Test
    void moreCandidatesNeedStrongerEvidence() {
        var one = new Partners(bars, Map.of(other.ticker(), other), 252, 0.05);
        var two = new Partners(bars, Map.of(other.ticker(), other, noise.ticker(), noise), 252, 0.05);
        assertThat(one.tried(251)).isEqualTo(1);
        assertThat(two.tried(251)).isEqualTo(2);
        for (int t = 251; t < bars.size(); t++) {
            Ticker partner = other.ticker();
            boolean qualifies = one.find(t, partner)
                    .filter(found -> found.test().pValue() <= 0.025)
                    .isPresent();
            assertThat(two.find(t, partner).isPresent()).isEqualTo(qualifies);
        }
    }

    private Signals signals(Bars ticker, Map<Ticker, Bars> peers) {
        return strategy.signals(new History(ticker, peers), Parameters.defaults(strategy.parameters()));
    }
}
