package livetrading.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatHoldsCommasQuotesAndLineEnds() throws IOException {
        assertThat(text("plain", "one, two", "say \"no\"", "two\nlines", ""))
                .isEqualTo("words\r\nplain\r\n\"one, two\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\n\r\n");
    }

    @Test
    void makesFormulasHarmless() throws IOException {
        assertThat(text("=1+1", "@SUM(A1)", "+1", "-1", "\t=1", "=HYPERLINK(\"x\",\"y\")"))
                .isEqualTo(String.join(
                        "\r\n",
                        "words",
                        "'=1+1",
                        "'@SUM(A1)",
                        "'+1",
                        "'-1",
                        "'\t=1",
                        "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
                        ""));
    }

    @Test
    void writesNumbersPlainlyAndTimesInUtc() throws IOException {
        Csv<BigDecimal> csv = new Csv<BigDecimal>()
                .number("number", row -> row)
                .time("time", row -> row.signum() < 0 ? null : Instant.ofEpochSecond(row.longValue()));

        assertThat(written(csv, List.of(new BigDecimal("-1234.50"), new BigDecimal("1E+3"))))
                .isEqualTo("number,time\r\n-1234.50,\r\n1000,1970-01-01T00:16:40Z\r\n");
    }

    @Test
    void readsOnePartAfterTheOther() throws IOException {
        List<Integer> all = IntStream.range(0, 12_000).boxed().toList();
        Csv<Integer> csv = new Csv<Integer>().text("row", String::valueOf);
        StringBuilder out = new StringBuilder();
        csv.write(
                out,
                (last, most) -> all.stream()
                        .skip(last.map(row -> row + 1).orElse(0))
                        .limit(most)
                        .toList());

        assertThat(out.toString().lines().skip(1)).hasSize(12_000).doesNotHaveDuplicates();
    }

    private static String text(String... rows) throws IOException {
        return written(new Csv<String>().text("words", row -> row), List.of(rows));
    }

    private static <T> String written(Csv<T> csv, List<T> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        csv.write(out, (last, most) -> last.isPresent() ? List.of() : rows);
        return out.toString();
    }
}
