package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written gives a strategy or a sentence: never another exception. */
class ScriptFuzzTest {

    private static final int STREAMS = Integer.getInteger("soak.scripts", 5000);

    private static final List<String> WORDS = words();

    private static final Bars BARS = Series.walk("TEST", 60, 40, 0.03, 5);

    private static List<String> words() {
        var words = new ArrayList<>(List.of(
                "name n",
                "input a = 5 (2..9)",
                "input b = 1 (0..2 step 0.5)",
                "let c =",
                "let d =",
                "enter",
                "leave",
                "and",
                "or",
                "not",
                "crosses above",
                "crosses below",
                "on week(",
                "on month(",
                "on hour(",
                "if(",
                "peer(\"SPY\").close",
                "(",
                ")",
                "[",
                "]",
                ",",
                "+",
                "-",
                "*",
                "/",
                "<",
                "<=",
                ">",
                ">=",
                "==",
                "!=",
                "1",
                "0",
                "2.5",
                "5%",
                "1e9",
                "a",
                "b",
                "c",
                "d",
                "\n",
                "\"",
                "#",
                "step",
                "..",
                "=",
                "$",
                "\u00e4",
                "abs(",
                "min(",
                "sqrt(",
                "log("));
        Stream.of(livetrading.script.Series.values())
                .map(livetrading.script.Series::word)
                .forEach(words::add);
        Stream.of(Holding.values()).map(Holding::word).forEach(words::add);
        Stream.of(Function.values()).map(function -> function.word() + "(").forEach(words::add);
        return words;
    }

    @Test
    void randomTokensGiveAStrategyOrASentence() {
        var random = new Random(42);
        for (int i = 0; i < STREAMS; i++) {
            String source = random.nextBoolean() ? soup(random) : sentence(random);
            try {
                ScriptStrategy script = ScriptStrategy.read("fuzz", source);
                assertThat(Scripts.signals(script, History.of(BARS)).reason(BARS.size() - 1))
                        .isNotBlank();
            } catch (BadScript bad) {
                assertThat(bad.problems())
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem.message()).as(source).isNotBlank());
            } catch (IllegalArgumentException contradiction) {
                assertThat(contradiction).as(source).hasMessageMatching(".*\\b(shorter|macd)\\b.*");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(source, e);
            }
        }
    }

    /** On the stack of an ordinary thread, and within the time that typing allows. */
    @ParameterizedTest
    @ValueSource(strings = {"sums", "conjunctions", "lets", "helds", "shifts"})
    void longChainsAreComputedOrRefused(String kind) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            ScriptStrategy script = Scripts.script(chain(kind, 80));
            assertThat(Scripts.signals(script, History.of(BARS)).reason(BARS.size() - 1))
                    .isNotBlank();
            BadScript bad = catchThrowableOfType(BadScript.class, () -> ScriptStrategy.read("long", chain(kind, 320)));
            assertThat(bad.problems())
                    .extracting(ScriptProblem::message)
                    .isNotEmpty()
                    .allMatch(
                            message -> message.matches("more than (200 steps|100 lets) follow from one another here"));
        });
        thread.setUncaughtExceptionHandler((died, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static String chain(String kind, int n) {
        return "name n\n"
                + switch (kind) {
                    case "sums" -> "enter close > open" + " + open".repeat(2 * n) + "\nleave close < 3";
                    case "conjunctions" -> "enter open > 1" + " and open > close".repeat(n) + "\nleave open < 3";
                    case "lets" -> {
                        String lets = IntStream.range(1, n)
                                .mapToObj(i -> "let x%d = x%d + x0".formatted(i, i - 1))
                                .collect(Collectors.joining("\n"));
                        yield "let x0 = open\n%s\nenter x%d > 3\nleave open < 4".formatted(lets, n - 1);
                    }
                    case "helds" ->
                        "enter open > 3\nleave entry_price" + " + entry_price".repeat(2 * n) + " > 7 * open";
                    default -> "enter close > open" + "[1]".repeat(2 * n) + "\nleave close < 3";
                };
    }

    private static String soup(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString();
    }

    /** Mostly right, so that what is behind the parser is reached. */
    private static String sentence(Random random) {
        return "name n\ninput a = 5 (2..9)\nlet c = %s\nlet d = %s\nenter %s\nleave %s"
                .formatted(number(random, 3), number(random, 3), condition(random, 3), condition(random, 3));
    }

    private static String condition(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 1 -> "(" + condition(random, depth - 1) + " and " + condition(random, depth - 1) + ")";
            case 2 -> "(" + condition(random, depth - 1) + " or " + condition(random, depth - 1) + ")";
            case 3 -> "not " + condition(random, 0);
            case 4 -> number(random, depth - 1) + " crosses above " + number(random, depth - 1);
            case 5 -> "on week(" + condition(random, depth - 1) + ")";
            case 6 -> "rising(" + number(random, depth - 1) + ", 2)";
            case 7 -> "bars_held > 3";
            default -> number(random, depth) + one(random, " > ", " <= ", " != ") + number(random, depth);
        };
    }

    private static String number(Random random, int depth) {
        if (depth == 0) {
            return one(random, "close", "open", "volume", "a", "c", "d", "3", "obv", "entry_price", "vwap");
        }
        Function function = List.of(Function.values()).get(random.nextInt(Function.values().length));
        return switch (random.nextInt(6)) {
            case 0 ->
                "(" + number(random, depth - 1) + one(random, " + ", " - ", " * ", " / ") + number(random, depth - 1)
                        + ")";
            case 1 -> number(random, depth - 1) + "[" + one(random, "1", "a", "0") + "]";
            case 2 -> one(random, "abs(", "sqrt(", "log(", "floor(") + number(random, depth - 1) + ")";
            case 3 ->
                "if(" + condition(random, 0) + ", " + number(random, depth - 1) + ", " + number(random, depth - 1)
                        + ")";
            default -> function.word() + (function.arguments().isEmpty() ? "" : call(function, random, depth));
        };
    }

    private static String call(Function function, Random random, int depth) {
        return "("
                + String.join(
                        ", ",
                        function.arguments().stream()
                                .map(argument -> switch (argument.type()) {
                                    case SERIES -> number(random, depth - 1);
                                    case CONDITION -> condition(random, depth - 1);
                                    case BARS -> one(random, "2", "a", "7", "30");
                                    case NUMBER -> one(random, "2", "a", "0.5");
                                })
                                .toList())
                + ")";
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
