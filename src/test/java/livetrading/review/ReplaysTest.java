package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.backtest.Backtest;
import livetrading.backtest.Metrics;
import livetrading.backtest.Period;
import livetrading.engine.CurrentSettings;
import livetrading.engine.Machine;
import livetrading.ledger.Evaluations;
import livetrading.ledger.StrategyEvaluation;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaysTest {

    private static final int STRATEGIES = 11;

    @Test
    void whatIsShownOfAStrategyIsWhatWasStoredAndObeysTheRules(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            machine.database()
                    .update("INSERT INTO risk_rules (rule, parameters) VALUES ('stop-loss', '2%'), ('cooldown', '20')");
            machine.start();
            machine.sessions(1);

            int otherwise = 0;
            for (Ticker ticker : List.of(new Ticker("ALFA"), new Ticker("BRAV"))) {
                Map<String, StrategyEvaluation> stored = stored(machine, ticker);
                Map<String, TickerReplay> replays = machine.bean(Replays.class).replay(ticker);
                assertThat(replays).hasSize(STRATEGIES).containsOnlyKeys(stored.keySet());
                for (Map.Entry<String, TickerReplay> one : replays.entrySet()) {
                    assertThat(figures(one.getValue().result().metrics()))
                            .as(ticker + " by " + one.getKey())
                            .isEqualTo(figures(Objects.requireNonNull(stored.get(one.getKey()))));
                    otherwise += isTheSameWithoutRules(one.getValue(), withoutRules(machine)) ? 0 : 1;
                }
                assertThat(exitReasons(replays)).anyMatch(reason -> reason.startsWith("stop-loss: close "));
            }
            assertThat(otherwise).as("strategies that rules changed").isBetween(STRATEGIES, 2 * STRATEGIES - 1);
        }
    }

    private static Map<String, StrategyEvaluation> stored(Machine machine, Ticker ticker) {
        return machine.bean(Evaluations.class).findByModeAndTicker(Mode.SIMULATED, ticker.symbol()).stream()
                .collect(Collectors.toMap(StrategyEvaluation::strategy, Function.identity()));
    }

    private static List<Object> figures(Metrics metrics) {
        return List.of(
                metrics.trades(),
                metrics.totalReturn(),
                metrics.maxDrawdown(),
                metrics.sharpe().orElse(Double.NaN));
    }

    private static List<Object> figures(StrategyEvaluation stored) {
        Double sharpe = stored.sharpeRatio();
        return List.of(
                stored.trades(),
                Objects.requireNonNull(stored.totalReturn()),
                Objects.requireNonNull(stored.maxDrawdown()),
                sharpe == null ? Double.NaN : sharpe);
    }

    private static boolean isTheSameWithoutRules(TickerReplay replay, Backtest backtest) {
        return backtest.run(new Period(replay.bars(), replay.start()), replay.signals())
                .metrics()
                .equals(replay.result().metrics());
    }

    private static Backtest withoutRules(Machine machine) {
        var settings =
                (SettingsResult.Valid) machine.bean(CurrentSettings.class).read();
        return settings.settings()
                .evaluation(StrategyCatalog.BUILT_IN)
                .backtest()
                .backtest();
    }

    private static List<String> exitReasons(Map<String, TickerReplay> replays) {
        return replays.values().stream()
                .flatMap(replay -> replay.result().trades().stream()
                        .flatMap(trade -> trade.exitReason(replay.signals(), replay.start()).stream()))
                .toList();
    }
}
