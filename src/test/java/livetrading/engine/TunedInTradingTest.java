package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import livetrading.account.Signal;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuned strategies in the cycle: what is held is held by the choices that opened it. */
class TunedInTradingTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final String ID = "sma-crossover~tuned";

    /** How often a position was held on while the window had moved. */
    private int led;

    @Test
    void f132_aPositionGoesOnFromTheFirstBarOfItsPlanOverNewEvaluationsAndARestart(@TempDir Path folder)
            throws Exception {
        try (var machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET tickers = 'ALFA'");
            machine.start();
            machine.control().pin(Mode.SIMULATED, ALFA, ID, "admin");
            for (int i = 0; i < 200 && holdings(machine).isEmpty(); i++) {
                machine.sessions(1);
            }
            goOn(machine, 3);
        }
        try (var machine = new Machine(folder)) {
            goOn(machine, 15);
        }
        assertThat(led).isGreaterThan(8);
    }

    /** Evaluates anew, over a later window, now and then. */
    private void goOn(Machine machine, int sessions) throws MissingPricesException {
        for (int session = 0; session < sessions; session++) {
            List<OwnHolding> before = holdings(machine);
            if (session % 5 == 0) {
                machine.control().reevaluateAll(Mode.SIMULATED);
            }
            machine.sessions(1);
            if (!before.isEmpty() && !holdings(machine).isEmpty()) {
                TradingPlan opened = machine.bean(Orders.class)
                        .openingPlan(before.getFirst())
                        .orElseThrow();
                assertDecided(machine, opened);
                led += newest(machine).historyStart().isAfter(opened.historyStart()) ? 1 : 0;
            }
        }
    }

    private static TradingPlan newest(Machine machine) {
        return ActiveStrategies.read(
                        Mode.SIMULATED,
                        machine.bean(BestStrategies.class),
                        machine.bean(StrategyPins.class),
                        machine.bean(Strategies.class))
                .plan(ALFA)
                .orElseThrow();
    }

    /** As the back-test of the plan that opened it says. */
    private static void assertDecided(Machine machine, TradingPlan opened) throws MissingPricesException {
        Decision decision = machine.bean(Decisions.class)
                .latest(Mode.SIMULATED, List.of(ALFA.symbol()))
                .getFirst();
        Bars bars = machine.bean(Venues.class)
                .of(Mode.SIMULATED)
                .orElseThrow()
                .marketData()
                .bars(ALFA, Timeframe.DAY_1, opened.historyStart());
        PlannedStrategy planned = PlannedStrategy.of(opened, machine.bean(Strategies.class));
        Signals signals = planned.strategy().signals(History.of(bars), planned.parameters());
        Instant bar = Objects.requireNonNull(decision.barTime());
        Signal expected = Signal.of(bars, signals, bars.indexOf(bar));
        assertThat(decision.strategy()).isEqualTo(ID);
        assertThat(decision.reason()).contains(expected.reason());
        assertThat(decision.action().toString().contains("SELL")).isEqualTo(!expected.wantsLong());
    }

    private static List<OwnHolding> holdings(Machine machine) {
        return machine.bean(OwnHoldings.class).findByModeOrderByTicker(Mode.SIMULATED);
    }
}
