package livetrading.market.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.file.Sheet.Row;

/** Reads the text of one price file to its end, and tells all that is wrong with it at once; used once. */
final class PriceFileReader {

    private static final int MOST_JUMPS = 5;

    private final Ticker ticker;
    private final Reading reading;
    private final LocalDate written;
    private final Problems problems = new Problems();
    private final List<Remark> notes = new ArrayList<>();

    /** @param written the day on which the file was written */
    PriceFileReader(Ticker ticker, Reading reading, LocalDate written) {
        this.ticker = ticker;
        this.reading = reading;
        this.written = written;
    }

    PriceTable read(String text) throws BadPriceFile {
        Sheet sheet = Sheet.of(text);
        Layout layout = new Layout(sheet);
        if (reading == Reading.ADJUSTED && layout.index(Column.ADJUSTED_CLOSE).isEmpty()) {
            throw new BadPriceFile(layout.header().line(), "the header has no column AdjClose to adjust the prices by");
        }
        List<PriceRow> rows = rows(sheet, layout);
        Owner.check(layout, ticker, problems, notes);
        if (rows.isEmpty()) {
            problems.refuseIfAny();
            Row last = sheet.rows().getLast();
            throw new BadPriceFile(last.line(), "there are no prices below the header");
        }
        Timing timing = new Timing(rows, problems);
        notes.addAll(timing.notes());
        List<TimedRow> ascending = RowOrder.ascending(timing.timed(), problems, notes);
        problems.refuseIfAny();
        return table(new SessionDays(ascending, timing.isDaily(), problems, notes).checked(), timing.isDaily());
    }

    private List<PriceRow> rows(Sheet sheet, Layout layout) {
        PriceRowReader reader = new PriceRowReader(sheet, layout, reading, problems);
        noteForms(sheet, layout, reader);
        List<PriceRow> rows = new ArrayList<>();
        Problems leftOut = new Problems();
        for (Row row : layout.rows()) {
            if (isEvent(row, layout)) {
                leftOut.add(row.line(), "a line about a dividend or a split is left out");
            } else if (reader.isWithoutPrices(row)) {
                leftOut.add(row.line(), "a line without prices is left out");
            } else {
                reader.read(row).ifPresent(rows::add);
            }
        }
        notes.addAll(leftOut.remarks());
        return rows;
    }

    private void noteForms(Sheet sheet, Layout layout, PriceRowReader reader) {
        List<String> forms = new ArrayList<>(layout.taken());
        if (!sheet.separatorName().isEmpty()) {
            forms.add("the cells are separated by " + sheet.separatorName());
        }
        if (reader.numbers().decimalComma()) {
            forms.add("the comma separates decimals");
        }
        int date = layout.required(Column.DATE);
        layout.rows().stream()
                .map(row -> row.cells().get(Math.min(date, row.cells().size() - 1)))
                .filter(DateForms::isAmbiguous)
                .findFirst()
                .ifPresent(cell -> forms.add("dates like %s are read as %s"
                        .formatted(cell, reader.dates().dayFirst() ? "day, month, year" : "month, day, year")));
        if (!forms.isEmpty()) {
            notes.add(Remark.whole(String.join("; ", forms)));
        }
    }

    /** Yahoo's page shows dividends and splits between the prices. */
    private static boolean isEvent(Row row, Layout layout) {
        return row.cells().size() < layout.width()
                && row.cells().stream().anyMatch(cell -> cell.matches("(?i).*(dividend|split).*"));
    }

    private PriceTable table(List<TimedRow> rows, boolean daily) throws BadPriceFile {
        problems.refuseIfAny();
        if (!daily && reading == Reading.REPLAY) {
            throw new BadPriceFile(
                    rows.getFirst().line(),
                    "'%s' has a time of day: %s".formatted(rows.getFirst().shownBegin(), Spacing.REPLAY_IS_DAILY));
        }
        Timeframe timeframe = daily ? Timeframe.DAY_1 : Spacing.timeframe(rows, problems);
        if (!daily) {
            ClockCheck.check(rows, timeframe, problems);
        }
        problems.refuseIfAny();
        Bars bars = TimedRow.bars(ticker, timeframe, rows);
        noteFuture(rows);
        noteJumps(rows, bars);
        if (reading == Reading.AS_THEY_STAND) {
            Adjustment.unused(rows).ifPresent(notes::add);
        }
        return new PriceTable(bars, List.copyOf(notes));
    }

    /** A file that was written before its first bar tells a wrong date of itself. */
    private void noteFuture(List<TimedRow> rows) {
        Problems future = new Problems();
        if (!rows.getFirst().date().isAfter(written)) {
            rows.stream()
                    .filter(row -> row.date().isAfter(written.plusDays(1)))
                    .forEach(row -> future.add(
                            row.line(),
                            "%s lies in the future: the file was written on %s".formatted(row.date(), written)));
        }
        notes.addAll(future.remarks());
    }

    private void noteJumps(List<TimedRow> rows, Bars bars) {
        List<ImplausibleJump> jumps = ImplausibleJump.withDoubtful(bars);
        jumps.stream()
                .limit(MOST_JUMPS)
                .map(jump -> new Remark(rows.get(jump.bar()).line(), jump.reason()))
                .forEach(notes::add);
        Optional.of(jumps.size() - MOST_JUMPS)
                .filter(more -> more > 0)
                .ifPresent(more -> notes.add(Remark.whole("%,d more jumps like these".formatted(more))));
    }
}
