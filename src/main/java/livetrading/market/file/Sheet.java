package livetrading.market.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a file, whatever separates them; lines without a single cell that says something are left out.
 *
 * @param separator between two cells
 * @param rows at least one
 */
record Sheet(char separator, List<Row> rows) {

    /** Excel's own line that tells which separator follows. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\s*\"?sep=([,;|\\t])\"?\\s*");

    /** The last one wins a draw, so a table of one column is taken for one with commas. */
    private static final char[] SEPARATORS = {';', '\t', '|', ','};

    /**
     * @param line counted from 1
     * @param cells without the blanks around them
     */
    record Row(int line, List<String> cells) {}

    static Sheet of(String text) throws BadPriceFile {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        Matcher told = SEPARATOR_LINE.matcher(lines.getFirst());
        boolean isTold = told.matches();
        char separator = isTold ? told.group(1).charAt(0) : commonest(lines.getFirst());
        List<Row> rows = rows(text, separator);
        List<Row> table = isTold ? rows.subList(1, rows.size()) : rows;
        if (table.isEmpty()) {
            throw new BadPriceFile(1, "the file is empty");
        }
        return new Sheet(separator, table);
    }

    private static char commonest(String line) {
        String unquoted = line.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = unquoted.chars().filter(each -> each == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static List<Row> rows(String text, char separator) throws BadPriceFile {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                add(rows, csv);
            }
        } catch (CsvParseException | IOException e) {
            int last = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
            throw new BadPriceFile(last, "a quote is opened here and not closed, or there is something after it");
        }
        return rows;
    }

    private static void add(List<Row> rows, CsvRecord csv) throws BadPriceFile {
        int line = Math.toIntExact(csv.getStartingLineNumber());
        List<String> cells = new ArrayList<>(csv.getFieldCount());
        boolean isBlank = true;
        for (String field : csv.getFields()) {
            String cell = stripped(field);
            if (cell.indexOf('\n') >= 0) {
                throw new BadPriceFile(line, "a quote is opened here and closed in another line");
            }
            isBlank &= cell.isEmpty();
            cells.add(cell);
        }
        if (!isBlank) {
            rows.add(new Row(line, cells));
        }
    }

    /** Pages that are copied have no-break spaces between and around their cells. */
    private static String stripped(String cell) {
        return cell.replace('\u00a0', ' ').strip();
    }

    /** What separates the cells when it is not the comma; empty when it is. */
    String separatorName() {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars";
            default -> "";
        };
    }
}
