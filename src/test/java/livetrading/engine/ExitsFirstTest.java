package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.Test;

class ExitsFirstTest extends AtPaperProgram {

    @Test
    void whatIsToBeSoldDoesNotWaitForTheEvaluationOfAllTickers() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.own("AAPL")).isPositive();
        program.machine()
                .database()
                .update("UPDATE orders SET parameters = '{\"lower\":1,\"upper\":2}' WHERE ticker = 'AAPL'");
        program.machine().control().reevaluateAll(Mode.PAPER);
        List<Integer> soldWhileEvaluating = new ArrayList<>();
        program.machine()
                .bean(EngineMonitor.class)
                .subscribe(status -> status.evaluation()
                        .ifPresent(progress -> soldWhileEvaluating.add(
                                program.alpaca.account().holdings().qty("AAPL").signum())));
        program.pass(Duration.ofMinutes(1));

        assertThat(soldWhileEvaluating).isNotEmpty().containsOnly(0);
        assertThat(program.texts("SELECT action FROM decisions WHERE action = 'SELL'"))
                .hasSize(1);
        program.pass(Duration.ofMinutes(1));
        program.assertBooksAgree();
    }
}
