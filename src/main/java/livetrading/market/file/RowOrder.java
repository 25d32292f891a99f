package livetrading.market.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Brings the rows of a file into the order of time: files that begin with the newest are turned round. */
final class RowOrder {

    private RowOrder() {}

    static List<TimedRow> ascending(List<TimedRow> rows, Problems problems, List<Remark> notes) {
        boolean newestFirst = rows.size() > 1
                && IntStream.range(1, rows.size()).noneMatch(i -> isBefore(rows.get(i - 1), rows.get(i)))
                && isBefore(rows.getLast(), rows.getFirst());
        List<TimedRow> ordered = newestFirst ? rows.reversed() : rows;
        if (newestFirst) {
            notes.add(Remark.whole("turned round: the newest bar comes first"));
        }
        List<TimedRow> ascending = new ArrayList<>();
        for (TimedRow row : ordered) {
            if (ascending.isEmpty() || isBefore(ascending.getLast(), row)) {
                ascending.add(row);
            } else if (row.instant().equals(ascending.getLast().instant())) {
                problems.add(row.line(), row.shownBegin() + " is there twice");
            } else {
                problems.add(
                        row.line(),
                        "%s comes after %s: the dates have to ascend"
                                .formatted(row.shownBegin(), ascending.getLast().shownBegin()));
            }
        }
        return ascending;
    }

    private static boolean isBefore(TimedRow one, TimedRow other) {
        return one.instant().isBefore(other.instant());
    }
}
