package livetrading.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns as wide as their widest cell. */
final class TextTable {

    private final boolean[] left;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param leftColumns how many columns stand left; those after them stand right, as numbers do */
    TextTable(int leftColumns, String... header) {
        left = new boolean[header.length];
        Arrays.fill(left, 0, leftColumns, true);
        rows.add(List.of(header));
    }

    /** Has a column stand left. */
    TextTable left(int column) {
        left[column] = true;
        return this;
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = new int[left.length];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String fill = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? "" : "  ").append(left[i] ? cell + fill : fill + cell);
        }
        return line.toString().stripTrailing();
    }
}
