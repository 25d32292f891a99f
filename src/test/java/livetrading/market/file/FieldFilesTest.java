package livetrading.market.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Price files as people have them: the forms are those of real exports, the rows are made up. */
class FieldFilesTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            weekly                  | 0  | its bars are 7 days apart: they are weekly bars
            seven-days-a-week       | 3  | 2026-08-01 is a Saturday, when New York is closed, and 34 of 120 bars lie on such days
            two-tickers-in-one-file | 62 | the prices are of BETA, those of the lines before of ACME
            no-header               | 1  | there is no header: the first line has a date and numbers already
            rate-limit-page         | 0  | it is a web page ('Too Many Requests'), not a table of prices
            utc-without-offset      | 0  | its bars lie from 14:30 to 20:59 on most days, where New York trades from 09:30 to 16:00: these are UTC times
            hexadecimal             | 81 | Open '0x1.3p5' is not a number
            one-odd-second          | 32 | 2026-11-24 12:00:01 is not a whole number of 5Min bars after 2026-11-24 11:55
            """)
    void f53_refusesWithAReasonThatIsTrue(String kind, int line, String reason) throws Exception {
        assertRefused(copy(kind), Reading.AS_THEY_STAND, line, reason);
        boolean hasTimes = kind.equals("utc-without-offset") || kind.equals("one-odd-second");
        if (!hasTimes) {
            assertRefused(copy(kind), Reading.REPLAY, line, reason);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            close-last-dollars      | 6  | 1Day  | ": 'Close/Last' is taken as Close; dates like 11/27/2026 are read as month, day, year"
            investing               | 6  | 1Day  | ": 'Price' is taken as Close; 'Vol.' is taken as Volume; dates like 11/27/2026 are read as month, day, year"
            newest-first            | 80 | 1Day  | : turned round
            semicolons              | 6  | 1Day  | : the cells are separated by semicolons
            tabs                    | 6  | 1Day  | ", line 4: a line about a dividend or a split is left out"
            time-column-with-offset | 6  | 1Day  | : 'time' is taken as Date
            split-10-to-1           | 120 | 1Day | ", line 62: 2026-09-03 opens at 35.69 after a close of 358.1 (0.0997 times): it looks like a split of 10:1 that the prices are not adjusted for"
            outlier                 | 120 | 1Day | ", line 62: 2026-09-03 has the close 3506, 97.9 times the closes around it"
            bad-high                | 120 | 1Day | ", line 62: 2026-09-03 has the high 35820, 1,004 times the bar's open and close"
            adjclose-unused         | 120 | 1Day | "differs from the close by more than dividends do (10.0 times as much as before); --adjust uses it"
            typo-in-the-year        | 80 | 1Day  | ", line 81: 2062-11-27 lies in the future: the file was written on 2026-11-28"
            """)
    void f53_saysWhatIsTakenForWhatAndWhatLooksWrong(String kind, int bars, String timeframe, String note)
            throws Exception {
        PriceTable table = read(copy(kind), Reading.AS_THEY_STAND);

        assertThat(table.bars().size()).isEqualTo(bars);
        assertThat(table.bars().timeframe().code()).isEqualTo(timeframe);
        assertThat(table.notes("ACME.csv")).anySatisfy(each -> assertThat(each).contains(note));
    }

    @ParameterizedTest
    @CsvSource({
        "quoted-thousands, 6, 1Day",
        "yahoo-page, 6, 1Day",
        "quoted-label, 80, 1Day",
        "excel-sep-line, 6, 1Day",
        "excel-empty-rows, 80, 1Day",
        "night-session, 100, 5Min",
        "hourly-half-first-bar, 84, 1Hour",
        "hourly-with-extended-hours, 320, 1Hour",
        "dearer-than-the-capital, 120, 1Day"
    })
    void f53_readsWithoutAWord(String kind, int bars, String timeframe) throws Exception {
        PriceTable table = read(copy(kind), Reading.AS_THEY_STAND);

        assertThat(table.bars().size()).isEqualTo(bars);
        assertThat(table.bars().timeframe().code()).isEqualTo(timeframe);
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void f53_adjustsByAnAdjustedCloseOfAnyName() throws Exception {
        for (Reading reading : new Reading[] {Reading.ADJUSTED, Reading.REPLAY}) {
            Bars bars = read(copy("adjusted-close-by-another-name"), reading).bars();

            assertThat(bars.lastClose() / bars.open()[0] - 1).isCloseTo(38.33 / 44.03 - 1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "close-last-dollars, 38.33",
        "investing, 38.33",
        "semicolons, 38.33",
        "tabs, 38.33",
        "yahoo-page, 38.33",
        "quoted-thousands, 1533.2",
        "time-column-with-offset, 38.33",
        "newest-first, 38.33",
        "excel-sep-line, 38.33"
    })
    void readsTheSamePricesOfWhateverForm(String kind, double last) throws Exception {
        Bars bars = read(copy(kind), Reading.AS_THEY_STAND).bars();

        assertThat(bars.date(bars.size() - 1)).hasToString("2026-11-27");
        assertThat(bars.lastClose()).isEqualTo(last);
        assertThat(bars.volume()[bars.size() - 1]).isBetween(5_590_000.0, 5_592_600.0);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void readsWhatTheUsualSourcesExport(String name, String text, String timeframe) throws Exception {
        Bars bars = read(write(text), Reading.AS_THEY_STAND).bars();

        assertThat(bars.timeframe()).as(name).isEqualTo(Timeframe.of(timeframe).orElseThrow());
        assertThat(bars.size()).isEqualTo(3);
        assertThat(bars.date(2)).hasToString("2026-11-25");
        assertThat(bars.open()).containsExactly(38.65, 39.54, 1038.62);
        assertThat(bars.close()[2]).isEqualTo(1038.93);
        assertThat(bars.volume()[2]).isEqualTo(5_370_000);
    }

    static Stream<Object[]> exports() {
        return Stream.of(
                export("Alpha Vantage", "1Day", """
                        timestamp,open,high,low,close,volume
                        2026-11-25,1038.62,1039.15,1038.54,1038.93,5370000
                        2026-11-24,39.54,39.58,38.73,38.80,7209928
                        2026-11-23,38.65,39.65,38.56,39.42,1405585
                        """),
                export("Alpaca", "1Day", """
                        symbol,timestamp,open,high,low,close,volume,trade_count,vwap
                        ACME,2026-11-23 05:00:00+00:00,38.65,39.65,38.56,39.42,1405585,10,39
                        ACME,2026-11-24 05:00:00+00:00,39.54,39.58,38.73,38.80,7209928,10,39
                        ACME,2026-11-25 05:00:00+00:00,1038.62,1039.15,1038.54,1038.93,5370000,10,1039
                        """),
                export("Alpaca's minutes", "1Min", """
                        timestamp,open,high,low,close,volume
                        2026-11-25T14:30:00Z,38.65,39.65,38.56,39.42,1405585
                        2026-11-25T14:31:00Z,39.54,39.58,38.73,38.80,7209928
                        2026-11-25T14:32:00Z,1038.62,1039.15,1038.54,1038.93,5370000
                        """),
                export("yfinance", "1Day", """
                        Price,Close,High,Low,Open,Volume
                        Ticker,ACME,ACME,ACME,ACME,ACME
                        Date,,,,,
                        2026-11-23,39.42,39.65,38.56,38.65,1405585
                        2026-11-24,38.80,39.58,38.73,39.54,7209928
                        2026-11-25,1038.93,1039.15,1038.54,1038.62,5370000
                        """),
                export("Stooq", "1Day", """
                        <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
                        ACME.US,D,20261123,000000,38.65,39.65,38.56,39.42,1405585,0
                        ACME.US,D,20261124,000000,39.54,39.58,38.73,38.80,7209928,0
                        ACME.US,D,20261125,000000,1038.62,1039.15,1038.54,1038.93,5370000,0
                        """),
                export("MetaTrader", "1Day", """
                        <DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>
                        2026.11.23\t38.65\t39.65\t38.56\t39.42\t10\t1405585\t1
                        2026.11.24\t39.54\t39.58\t38.73\t38.80\t10\t7209928\t1
                        2026.11.25\t1038.62\t1039.15\t1038.54\t1038.93\t10\t5370000\t1
                        """),
                export("Interactive Brokers", "5Min", """
                        date,open,high,low,close,volume,average,barCount
                        20261125  09:30:00,38.65,39.65,38.56,39.42,1405585,39,10
                        20261125  09:35:00,39.54,39.58,38.73,38.80,7209928,39,10
                        20261125  09:40:00,1038.62,1039.15,1038.54,1038.93,5370000,1039,10
                        """),
                export("TradingView's seconds", "1Day", """
                        time,open,high,low,close,Volume
                        1795444200,38.65,39.65,38.56,39.42,1405585
                        1795530600,39.54,39.58,38.73,38.80,7209928
                        1795617000,1038.62,1039.15,1038.54,1038.93,5370000
                        """),
                export("decimal commas", "1Day", """
                        Datum;Date;Open;High;Low;Close;Volume
                        ;23.11.2026;38,65;39,65;38,56;39,42;1.405.585
                        ;24.11.2026;39,54;39,58;38,73;38,80;7.209.928
                        ;25.11.2026;1.038,62;1.039,15;1.038,54;1.038,93;5,37M
                        """),
                export("date and time apart", "1Min", """
                        Date,Time,Open,High,Low,Close,Volume
                        11/25/2026,9:30 AM,38.65,39.65,38.56,39.42,1405585
                        11/25/2026,9:31 AM,39.54,39.58,38.73,38.80,7209928
                        11/25/2026,9:32 AM,"$1,038.62","$1,039.15","$1,038.54","$1,038.93",5.37M
                        """));
    }

    private static Object[] export(String name, String timeframe, String text) {
        return new Object[] {name, text, timeframe};
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws Exception {
        assertRefused(
                write("""
                        Date,Open,High,Low,Close,Volume
                        2026-11-23,38.65,39.65,38.56,x,1405585
                        2026-11-24,39.54,38.58,38.73,38.80,7209928
                        2026-11-25,y,z,38.54,38.93,5370000
                        sometime,39.54,39.58,38.73,38.80,7209928
                        """),
                Reading.AS_THEY_STAND,
                2,
                "Close 'x' is not a number (and the like in 1 more line); line 3: high 38.58 is below low 38.73; "
                        + "line 5: 'sometime' is not a date like 2024-01-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0  | 30 | 0  | its bars are 30 days apart: they are monthly bars
            11 | 7  | 14 | from here on bars are 7 days apart: they are weekly bars
            """)
    void refusesWeeksAndMonths(int dailyBars, int days, int line, String reason) throws Exception {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = LocalDate.of(2025, 1, 2);
        for (int i = 0; i < 22; i++) {
            text.append(date).append(",10,10,10,10,1\n");
            date = i < dailyBars ? MarketCalendar.sessionAfter(date).date() : date.plusDays(days);
        }

        assertRefused(write(text.toString()), Reading.REPLAY, line, reason);
    }

    @Test
    void leavesOutWhatIsFilledForwardOverWeekends() throws Exception {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int day = 2; day <= 15; day++) {
            boolean closed = day % 7 == 0 || day % 7 == 1;
            text.append("2026-11-%02d,%s\n".formatted(day, closed ? "10,10,10,10,0" : "10,11,9,10,100"));
        }

        PriceTable table = read(write(text.toString()), Reading.AS_THEY_STAND);

        assertThat(table.bars().size()).isEqualTo(10);
        assertThat(table.notes("ACME.csv"))
                .containsExactly(
                        "ACME.csv, line 7: New York was closed on 2026-11-07, and the price before is repeated; 4 bars on such days are left out");
    }

    @ParameterizedTest
    @CsvSource({"Symbol, BETA, true", "Ticker, NASDAQ:ACME, false", "Symbol, ACME.US, false", "Name, Acme Inc., false"})
    void checksWhosePricesTheyAre(String column, String owner, boolean refused) throws Exception {
        Path file = write("Date,Open,High,Low,Close,Volume,%s\n2026-11-24,10,11,9,10,1,%s\n".formatted(column, owner));

        if (refused) {
            assertRefused(file, Reading.REPLAY, 2, "the column 'Symbol' says BETA, the file's name ACME");
        } else {
            assertThat(read(file, Reading.REPLAY).bars().size()).isEqualTo(1);
        }
    }

    private Path copy(String kind) throws IOException {
        Path from = Path.of("src/test/resources/field", kind);
        try (Stream<Path> files = Files.list(from)) {
            Path file = files.findFirst().orElseThrow();
            Path copy = Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            return Files.setLastModifiedTime(copy, FileTime.from(WRITTEN));
        }
    }

    private Path write(String text) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve("ACME.csv"), text), FileTime.from(WRITTEN));
    }

    private static PriceTable read(Path file, Reading reading) throws BadPriceFile {
        return PriceFile.read(file, reading);
    }

    private static void assertRefused(Path file, Reading reading, int line, String reason) {
        assertThat(catchThrowable(() -> read(file, reading))).isInstanceOfSatisfying(BadPriceFile.class, bad -> {
            assertThat(bad.reason()).contains(reason);
            assertThat(bad.line().orElse(0)).isEqualTo(line);
        });
    }
}
