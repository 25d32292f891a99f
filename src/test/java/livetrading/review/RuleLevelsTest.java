package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.Machine;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleType;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.simulated.SimulatedMarket;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prices at which rules end the positions that the program really opened. */
class RuleLevelsTest {

    private static final int MOST_SESSIONS = 60;

    @Test
    void goByTheOpenAtWhichThePositionBegan(@TempDir Path folder) {
        try (Machine machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET slippage_bps = 0");
            rule(machine, "stop-loss", "50%");
            rule(machine, "trailing-stop", "40%");
            rule(machine, "take-profit", "500%");
            rule(machine, "time-stop", "1000");
            machine.start();
            Bought held = firstPosition(machine).orElseThrow();
            Ticker ticker = new Ticker(held.ticker());
            // without slippage the fill is the open
            double open = held.price();
            Bars bars = bars(machine, ticker);
            int entry = bars.indexOf(
                    MarketCalendar.startOfDay(LocalDate.parse(held.timestamp().substring(0, 10))));
            double highest =
                    Arrays.stream(bars.close(), entry, bars.size()).max().orElseThrow();

            Levels levels = Objects.requireNonNull(
                    machine.bean(RuleLevels.class).of(Mode.SIMULATED).get(ticker.symbol()));
            assertThat(levels.byRule().get(RuleType.STOP_LOSS)).isEqualTo(open / 2, within(0.01));
            assertThat(levels.byRule().get(RuleType.TRAILING_STOP)).isEqualTo(highest * 0.6, within(0.01));
            assertThat(levels.stop().orElseThrow()).isEqualTo(Math.max(open / 2, highest * 0.6), within(0.01));
            assertThat(levels.target().orElseThrow()).isEqualTo(open * 6, within(0.1));
            assertThat(levels.byRule()).doesNotContainKey(RuleType.TIME_STOP);

            List<Signals.Line> lines = machine.bean(RuleLevels.class).lines(settings(machine), bars);
            assertThat(lines).extracting(Signals.Line::name).containsExactly("Stop", "Target");
            double[] target = lines.getLast().values();
            assertThat(target).hasSize(bars.size());
            assertThat(target[entry - 1]).isNaN();
            assertThat(Arrays.copyOfRange(target, entry, target.length)).containsOnly(target[entry]);

            machine.database().update("UPDATE risk_rules SET enabled = 0");
            assertThat(machine.bean(RuleLevels.class).of(Mode.SIMULATED)).isEmpty();
            assertThat(machine.bean(RuleLevels.class).lines(settings(machine), bars))
                    .isEmpty();
        }
    }

    private record Bought(String ticker, double price, String timestamp) {}

    /** The purchase of a position that is held for a while. */
    private static Optional<Bought> firstPosition(Machine machine) {
        for (int i = 0; i < MOST_SESSIONS; i++) {
            machine.sessions(1);
            Optional<Bought> held = machine
                    .database()
                    .query(
                            "SELECT t.ticker, t.price, t.timestamp FROM own_holdings h"
                                    + " JOIN trade_history t ON t.client_order_id = h.entry_order",
                            (row, number) -> new Bought(
                                    Objects.requireNonNull(row.getString(1)),
                                    row.getDouble(2),
                                    Objects.requireNonNull(row.getString(3))))
                    .stream()
                    .findFirst();
            if (held.isPresent()) {
                machine.sessions(1);
                return held;
            }
        }
        return Optional.empty();
    }

    private static void rule(Machine machine, String rule, String parameters) {
        machine.database().update("INSERT INTO risk_rules (rule, parameters) VALUES (?, ?)", rule, parameters);
    }

    private static Bars bars(Machine machine, Ticker ticker) {
        return machine.bean(SimulatedMarket.class)
                .stored(ticker, Timeframe.DAY_1)
                .orElseThrow();
    }

    private static TradingSettings settings(Machine machine) {
        return ((Valid) machine.bean(CurrentSettings.class).read()).settings();
    }
}
