package livetrading.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the page looks, and which line is whose. */
final class Style {

    private static final List<String> OF_ACCOUNTS = List.of("live", "test");

    private Style() {}

    /** The class of a column's lines and bars. */
    static String of(ReportColumn column, int index) {
        return column.isAccount() ? OF_ACCOUNTS.get(index) : "held";
    }

    static String sheet() {
        try (InputStream file = Style.class.getResourceAsStream("report.css")) {
            if (file == null) {
                throw new IllegalStateException("the program has lost its style sheet of reports");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
