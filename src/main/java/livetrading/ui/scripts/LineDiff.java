package livetrading.ui.scripts;

import java.util.ArrayList;
import java.util.List;

/** What two texts have in common, line by line. */
final class LineDiff {

    /** Of longer texts all lines count as others: what they have in common would take too much room to find. */
    private static final int MOST = 1000;

    /** Where a line stands. */
    enum Kind {
        SAME,
        /** Only in the text before. */
        REMOVED,
        /** Only in the text after. */
        ADDED
    }

    record Line(Kind kind, String text) {}

    private final List<String> before;
    private final List<String> after;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** All lines of both, those that are in both once: as many as can be, and of what differs the lines before first. */
    static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        return old.size() > MOST || now.size() > MOST ? replaced(old, now) : new LineDiff(old, now).lines();
    }

    private static List<Line> replaced(List<String> before, List<String> after) {
        var lines = new ArrayList<Line>();
        before.forEach(text -> lines.add(new Line(Kind.REMOVED, text)));
        after.forEach(text -> lines.add(new Line(Kind.ADDED, text)));
        return lines;
    }

    private List<Line> lines() {
        int[][] common = common();
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Kind.ADDED, after.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** How many lines the rests have in common, from each line on. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
