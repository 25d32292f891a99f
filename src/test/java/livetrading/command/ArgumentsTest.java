package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final List<Option> OPTIONS = List.of(
            Option.required("--file", "FILE", ""),
            Option.repeatable("--set", "name=value", ""),
            Option.flag("--flag", ""),
            Option.optional("--number", "N", ""),
            Option.optional("--date", "DATE", ""));

    @Test
    void takesAValueAsTheNextWordOrBehindAnEqualsSign() throws CommandRefused {
        Arguments arguments = parse("--file", "a b", "--set", "x=-1", "--set=y=2", "--flag", "--number=-1.5e1");

        assertThat(arguments.text("--file")).contains("a b");
        assertThat(arguments.all("--set")).containsExactly("x=-1", "y=2");
        assertThat(arguments.has("--flag")).isTrue();
        assertThat(arguments.number("--number", 0, Double::isFinite, "")).isEqualTo(-15);
        assertThat(arguments.date("--date")).isEmpty();
        assertThat(arguments.choice("--choice", List.of("first", "second"))).isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | --file FILE is missing
            --flag                         | --file FILE is missing
            --file                         | --file has no value
            --file --flag                  | --file has no value
            --file=                        | --file has no value
            --file a --file b              | --file is given twice
            --file a --flag --flag         | --flag is given twice
            --file a --flag=yes            | --flag takes no value
            --file a --nonsense            | there is no option '--nonsense'; there are --file, --set
            --file a more                  | there is no option 'more'
            """)
    void refusesWhatItCannotMean(String words, String reason) {
        assertThatThrownBy(() -> parse(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "NaN", "Infinity", "0x10", "1f", "1e", "1,000", "1e400", "11"})
    void refusesWhatIsNoNumberOrOutOfRange(String text) throws CommandRefused {
        Arguments arguments = parse("--file", "a", "--number=" + text);

        assertThatThrownBy(() -> arguments.number("--number", 0, value -> value <= 10, "up to 10"))
                .hasMessage("--number has to be up to 10, not '" + text + "'");
    }

    @Test
    void refusesADayThatThereIsNot() throws CommandRefused {
        Arguments arguments = parse("--file", "a", "--date", "2023-02-29");

        assertThatThrownBy(() -> arguments.date("--date")).hasMessageContaining("--date: '2023-02-29' is not a date");
        assertThat(parse("--file", "a", "--date", "2024-02-29").date("--date")).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void refusesHalfANumberWhereAWholeOneIsDue() throws CommandRefused {
        Arguments arguments = parse("--file", "a", "--number", "2.5");

        assertThatThrownBy(() -> arguments.wholeNumber("--number", 1, 1, 9))
                .hasMessage("--number has to be a whole number from 1 to 9, not '2.5'");
    }

    private static Arguments parse(String... words) throws CommandRefused {
        return Arguments.parse(OPTIONS, List.of(words));
    }
}
