package livetrading.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFolderTest {

    private static final String HEADER = "Date,Open,High,Low,Close,Volume\n";
    private static final String GOOD = HEADER + "2020-01-02,10,11,9,10.5,100\n2020-01-03,10.5,12,10,11,200\n";
    private static final Path FIELD = Path.of("src/test/resources/field");
    private static final Ticker TEST = new Ticker("TEST");

    @TempDir
    Path folder;

    @Test
    void loadsOurOwnForm() throws IOException {
        Bars bars = load(GOOD);

        assertThat(bars.size()).isEqualTo(2);
        assertThat(bars.date(0)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(bars.open()).containsExactly(10, 10.5);
        assertThat(bars.high()).containsExactly(11, 12);
        assertThat(bars.low()).containsExactly(9, 10);
        assertThat(bars.close()).containsExactly(10.5, 11);
        assertThat(bars.volume()).containsExactly(100, 200);
    }

    @Test
    void saysWhereThePricesComeFrom() throws IOException {
        write("TEST.csv", GOOD);

        assertThat(new PriceFolder(folder).source(TEST))
                .contains(new PriceSource.Recorded("TEST.csv", LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3), 2));
    }

    @Test
    void multipliesAllPricesByTheAdjustmentOfTheClose() throws IOException {
        Bars bars = load("Date,Open,High,Low,Close,AdjClose,Volume\n2020-01-02,20,22,18,20,10,100\n");

        assertThat(bars.open()[0]).isEqualTo(10);
        assertThat(bars.high()[0]).isEqualTo(11);
        assertThat(bars.low()[0]).isEqualTo(9);
        assertThat(bars.close()[0]).isEqualTo(10);
        assertThat(bars.volume()[0]).isEqualTo(100);
    }

    @Test
    void loadsYahooAndSkipsItsRowsOfNull() throws IOException {
        Bars bars = load("""
                Date,Open,High,Low,Close,Adj Close,Volume
                2020-01-02,10.000000,11.000000,9.000000,10.500000,5.250000,100
                2020-01-03,null,null,null,null,null,null
                2020-01-06,10.500000,12.000000,10.000000,11.000000,5.500000,200
                """);

        assertThat(bars.size()).isEqualTo(2);
        assertThat(bars.close()).containsExactly(5.25, 5.5);
    }

    @Test
    void loadsDatesWithAMidnight() throws IOException {
        Bars bars = load("""
                Date,Open,High,Low,Close,Volume,Dividends,Stock Splits
                2020-01-02 00:00:00-05:00,10,11,9,10.5,100,0.0,0.0
                """);

        assertThat(bars.date(0)).isEqualTo(LocalDate.of(2020, 1, 2));
    }

    @Test
    void loadsStooq() throws IOException {
        Bars bars = load("""
                <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
                TEST.US,D,20200102,000000,10,11,9,10.5,100.5,0
                TEST.US,D,20200103,000000,10.5,12,10,11,200,0
                """);

        assertThat(bars.date(1)).isEqualTo(LocalDate.of(2020, 1, 3));
        assertThat(bars.volume()).containsExactly(100.5, 200);
    }

    @Test
    void forgivesByteOrderMarkQuotesBlankLinesAndTheCaseOfTheHeader() throws IOException {
        Bars bars = load(
                "\uFEFF\"DATE\", \"open\",HIGH,low,Close,VOLUME\r\n\r\n\"2020-01-02\",\"10\", 11,9,10.5,100\r\n\r\n");

        assertThat(bars.size()).isEqualTo(1);
        assertThat(bars.open()[0]).isEqualTo(10);
    }

    @Test
    void widensTheRangeWhereRoundingPutTheCloseOutside() throws IOException {
        Bars bars = load(HEADER + "2020-01-02,10,11,9,11.005,100\n");

        assertThat(bars.high()[0]).isCloseTo(11.005, within(1e-12));
    }

    @Test
    void leavesOutDaysOnWhichNewYorkWasClosed() throws IOException {
        Bars bars = load(HEADER + "2019-12-31,10,11,9,10,100\n2020-01-01,10,10,10,10,0\n2020-01-02,10,11,9,10,100\n");

        assertThat(bars.date(1)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(new PriceFolder(folder).notes())
                .containsExactly(
                        "TEST.csv, line 3: New York was closed on 2020-01-01, and the price before is repeated; the bar is left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2020-01-03,10,11,9,10,1;2020-01-02,10,11,9,10,1;2020-01-06,10,11,9,10,1 | 3 | 2020-01-02 comes after 2020-01-03
            2020-01-02,10,11,9,10,1;2020-01-02,10,11,9,10,1 | 3 | 2020-01-02 is there twice
            2020-01-02,10,9,11,10,1                         | 2 | high 9.0 is below low 11.0
            2020-01-02,12,11,9,10,1                         | 2 | open 12.0 lies outside of low 9.0 to high 11.0
            2020-01-02,10,11,9,8,1                          | 2 | close 8.0 lies outside of low 9.0 to high 11.0
            2020-01-02,0,11,9,10,1                          | 2 | open 0.0 is not a price above 0
            2020-01-02,10,11,-9,10,1                        | 2 | low -9.0 is not a price above 0
            2020-01-02,10,11,9,NaN,1                        | 2 | Close 'NaN' is not a number
            2020-01-02,10,Infinity,9,10,1                   | 2 | High 'Infinity' is not a number
            2020-01-02,10,11,9,ten,1                        | 2 | Close 'ten' is not a number
            2020-01-02,10,11,9,,1                           | 2 | Close '' is not a number
            2020-01-02,10,11,9,10,-1                        | 2 | volume -1.0 is not a number from 0
            2020-01-02,10,11,9,10,null                      | 2 | Volume 'null' is not a number
            2020-01-02,10,11,9,10                           | 2 | 5 columns instead of 6
            the 2nd,10,11,9,10,1                            | 2 | 'the 2nd' is not a date like 2024-01-31
            2020-02-30,10,11,9,10,1                         | 2 | there is no day '2020-02-30'
            2020-01-02 09:30:00,10,11,9,10,1                | 2 | has a time of day: the replay has daily bars only
            """)
    void refusesABadLineByItsNumberAndReason(String lines, int line, String reason) throws IOException {
        assertRefused(HEADER + lines.replace(';', '\n') + "\n", line, reason);
    }

    @Test
    void refusesStooqsIntradayBars() throws IOException {
        String header = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>\n";

        assertRefused(
                header + "TEST,5,20200102,093500,10,11,9,10,1\n", 2, "period '5': the replay has daily bars only");
        assertRefused(header + "TEST,D,20200102,093500,10,11,9,10,1\n", 2, "time '093500': the replay has daily");
    }

    @Test
    void refusesAnAdjustedCloseThatIsNoPrice() throws IOException {
        assertRefused(
                "Date,Open,High,Low,Close,AdjClose,Volume\n2020-01-02,10,11,9,10,0,1\n",
                2,
                "adjusted close 0.0 is not a price above 0");
    }

    @Test
    void refusesAFileWithoutPrices() throws IOException {
        assertRefused("", 1, "the file is empty");
        assertRefused(" \n\n", 1, "the file is empty");
        assertRefused(HEADER, 1, "there are no prices below the header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-02,10,11,9,10,100\n", "Date;Open;High;Low;Close\n", "<TICKER>\n"})
    void refusesAWrongHeader(String text) throws IOException {
        assertRefused(text, 1, "it has to be Date,Open,High,Low,Close[,AdjClose],Volume");
    }

    @Test
    void refusesAHeaderThatSaysAColumnTwice() throws IOException {
        assertRefused("Date,Open,High,Low,Close,close,Volume\n", 1, "the header has the column 'close' twice");
    }

    @Test
    void refusesWhatIsNoUtf8() throws IOException {
        Files.write(folder.resolve("TEST.csv"), "Date,Öpen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new PriceFolder(folder).refused())
                .containsExactly(new RefusedFile("TEST.csv", RefusedFile.WHOLE_FILE, "the file is not UTF-8 text"));
    }

    @Test
    void refusesAFileWhoseNameIsNoTicker() throws IOException {
        write("my prices.csv", GOOD);

        assertThat(new PriceFolder(folder).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith("the file's name has to be a ticker"));
    }

    @Test
    void loadsTheOthersWhenOneIsBad() throws IOException {
        write("BAD.csv", "nonsense");
        write("TEST.csv", GOOD);
        write("notes.txt", "nonsense");

        PriceFolder prices = new PriceFolder(folder);

        assertThat(prices.tickers()).containsExactly(TEST);
        assertThat(prices.refused()).extracting(RefusedFile::file).containsExactly("BAD.csv");
    }

    @Test
    void readsAgainWhatHasChanged() throws IOException {
        PriceFolder prices = new PriceFolder(folder);
        assertThat(prices.tickers()).isEmpty();

        write("TEST.csv", "nonsense");
        prices.refresh();
        assertThat(prices.refused()).hasSize(1);

        write("TEST.csv", GOOD);
        prices.refresh();
        assertThat(prices.refused()).isEmpty();
        assertThat(prices.tickers()).containsExactly(TEST);

        Files.delete(folder.resolve("TEST.csv"));
        prices.refresh();
        assertThat(prices.tickers()).isEmpty();
    }

    @Test
    void f53_givesNoLineWhereTheWholeFileIsAtFault() throws IOException {
        Files.createDirectory(folder.resolve("FOLD.csv"));
        Files.createSymbolicLink(folder.resolve("DANG.csv"), folder.resolve("nowhere"));
        write("AAPL (1).csv", GOOD);

        assertThat(new PriceFolder(folder).refused())
                .extracting(RefusedFile::toString)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).isEqualTo("FOLD.csv: it is a folder, not a file"),
                        one -> assertThat(one).startsWith("DANG.csv: "),
                        one -> assertThat(one).startsWith("AAPL (1).csv: the file's name has to be a ticker"));
    }

    @Test
    void f54_notesImplausiblePricesOfTheFilesThatItUses() throws IOException {
        write("ACME.csv", Files.readString(FIELD.resolve("split-10-to-1/ACME.csv")));

        assertThat(new PriceFolder(folder).notes())
                .singleElement()
                .asString()
                .startsWith("ACME.csv, line 62: 2026-09-03 opens at 35.69 after a close of 358.1 (0.0997 times)");
    }

    @Test
    void hasNoPricesWhenThereIsNoFolder() {
        PriceFolder prices = new PriceFolder(folder.resolve("none"));

        assertThat(prices.tickers()).isEmpty();
        assertThat(prices.refused()).isEmpty();
    }

    private Bars load(String text) throws IOException {
        write("TEST.csv", text);
        PriceFolder prices = new PriceFolder(folder);
        assertThat(prices.refused()).isEmpty();
        PriceColumns columns = prices.columns(TEST).orElseThrow();
        return columns.bars(TEST, 0, columns.size());
    }

    private void assertRefused(String text, int line, String reason) throws IOException {
        write("TEST.csv", text);

        assertThat(new PriceFolder(folder).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("TEST.csv");
            assertThat(refused.reason()).contains(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
