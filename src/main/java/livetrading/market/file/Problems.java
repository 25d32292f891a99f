package livetrading.market.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers all that is wrong with a file: the first line of each kind, and how many more there are. */
final class Problems {

    /** What differs from cell to cell: the column before a quoted cell, the cell, numbers and dates. */
    private static final Pattern DETAILS = Pattern.compile("(\\S+ )?'[^']*'|[\\d.,:-]+");

    private static final int MOST_KINDS = 5;

    private static final class Kind {
        private final Remark first;
        private int lastLine;
        private int lines;

        Kind(Remark first) {
            this.first = first;
        }

        void count(int line) {
            lines += lines == 0 || line != lastLine ? 1 : 0;
            lastLine = line;
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** @param line 0 for the whole file */
    void add(int line, String text) {
        kinds.computeIfAbsent(DETAILS.matcher(text).replaceAll(""), kind -> new Kind(new Remark(line, text)))
                .count(line);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    void refuseIfAny() throws BadPriceFile {
        if (!isEmpty()) {
            throw new BadPriceFile(remarks());
        }
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        kinds.values().stream().limit(MOST_KINDS).map(Problems::remark).forEach(remarks::add);
        if (kinds.size() > MOST_KINDS) {
            remarks.add(Remark.whole("and %d more kinds of faults".formatted(kinds.size() - MOST_KINDS)));
        }
        return remarks;
    }

    private static Remark remark(Kind kind) {
        int more = kind.lines - 1;
        return more == 0
                ? kind.first
                : new Remark(
                        kind.first.line(),
                        "%s (and the like in %,d more %s)"
                                .formatted(kind.first.text(), more, more == 1 ? "line" : "lines"));
    }
}
