package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.backtest.Metrics;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.selection.PeerPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

    private static final int TICKERS = 12;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Interruption interruption = new Interruption();

    @BeforeEach
    void prices() {
        IntStream.range(0, TICKERS).forEach(i -> Prices.write(folder, "T" + (char) ('A' + i), FIRST, 600));
    }

    @Test
    void whatIsForgottenAfterwardsIsEvaluatedLikeWhatIsKept() throws CommandRefused {
        List<Evaluated> streamed = evaluate(1);

        assertThat(streamed)
                .extracting(one -> one.ticker().symbol())
                .hasSize(TICKERS)
                .isSorted();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("note: strategies that look at other tickers look at 1 of the 12");
        assertThat(rules(streamed)).isEqualTo(rules(evaluate(PeerPool.MOST)));
    }

    @Test
    void badFilesAmongThoseThatAreForgottenAreReported() throws CommandRefused {
        Path bad = Prices.write(folder, "BAD.csv", "nonsense");
        Path second = Prices.write(folder, "ta", FIRST, 600);
        var evaluator = evaluator(0);

        evaluator.run();

        assertThat(evaluator.evaluated()).hasSize(TICKERS);
        assertThat(evaluator.unusable())
                .extracting(TickerOutcome.Unusable::sentence)
                .anySatisfy(sentence -> assertThat(sentence).startsWith(bad.toString()))
                .anySatisfy(sentence ->
                        assertThat(sentence).isEqualTo(second + ": there is another file with the prices of TA"))
                .hasSize(2);
    }

    private List<Evaluated> evaluate(int peers) throws CommandRefused {
        var evaluator = evaluator(peers);
        evaluator.run();
        return evaluator.evaluated();
    }

    private Evaluator evaluator(int peers) throws CommandRefused {
        var terminal = new Terminal(new PrintStream(err), new PrintStream(err), interruption);
        return new Evaluator(
                EvaluateRequest.of(Arguments.parse(
                        EvaluateRequest.OPTIONS, List.of("--prices", folder.toString(), "--threads", "2"))),
                peers,
                terminal);
    }

    private static List<List<Optional<Metrics>>> rules(List<Evaluated> all) {
        return all.stream()
                .map(one -> one.lines().stream()
                        .filter(line -> !line.competitor().strategy().usesPeers())
                        .map(TickerOutcome.Line::metrics)
                        .toList())
                .toList();
    }
}
