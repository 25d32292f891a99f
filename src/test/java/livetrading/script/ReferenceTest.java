package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import livetrading.strategy.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference page against the language. */
class ReferenceTest {

    private static final Path PAGE = Path.of("docs", "strategy-language.md");

    private static final int[] NUMBERS = {7, 19, 5};

    private static List<MatchResult> functions() throws IOException {
        return Pattern.compile("(?m)^\\| `([a-z_]+(?:\\([^`]*\\))?)` \\| ([^|]+) \\| ([^|]+) \\|$")
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
    }

    @Test
    void listsAllFunctionsInOrderWithWhatTheyTakeAndAre() throws IOException {
        assertThat(functions().stream().map(row -> row.group(1) + ": " + row.group(2)))
                .containsExactlyElementsOf(Arrays.stream(Function.values())
                        .map(function -> function.form() + ": " + function.words())
                        .toList());
    }

    /** What the page says is computed as an expression of the language, with a number for each argument. */
    @ParameterizedTest
    @EnumSource
    void saysHowManyBarsComeBeforeTheFirstValue(Function function) throws IOException, BadScript {
        String formula = functions().stream()
                .filter(row -> row.group(1).equals(function.form()))
                .findFirst()
                .orElseThrow()
                .group(3);
        double[] numbers = new double
                [(int) function.arguments().stream().filter(Argument::isNumber).count()];
        int next = 0;
        for (Argument argument : function.arguments()) {
            if (argument.isNumber()) {
                formula = formula.replace(argument.name(), Integer.toString(NUMBERS[next]));
                numbers[next] = NUMBERS[next];
                next++;
            }
        }
        Program program = Compiler.program("name x\nlet n = %s\nenter open[n] > 5\nleave open < 5".formatted(formula));
        assertThat(program.number(new Term.Let("n"), Parameters.defaults(List.of())))
                .isEqualTo(function.lookback(numbers));
    }

    @Test
    void namesEveryWordOfTheLanguage() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Parser.reserved()).allSatisfy(word -> assertThat(page).contains(word));
        assertThat(Series.values()).allSatisfy(series -> assertThat(page).contains("`" + series.word() + "`"));
        assertThat(Holding.values()).allSatisfy(word -> assertThat(page).contains("| `" + word.word() + "` |"));
        assertThat(Gallery.ids()).allSatisfy(id -> assertThat(page).contains("/" + id + ".strategy)"));
    }

    @Test
    void itsExampleIsAStrategy() throws IOException, BadScript {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```\nname") + 4;
        String example = page.substring(begin, page.indexOf("```", begin));
        ScriptStrategy script = ScriptStrategy.read("example", example);
        assertThat(script.name()).isEqualTo("Pullback in an uptrend");
        assertThat(script.warmUp(Parameters.defaults(script.parameters()))).isEqualTo(200);
    }
}
