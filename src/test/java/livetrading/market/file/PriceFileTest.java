package livetrading.market.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFileTest {

    private static final String HEADER = "Date,Open,High,Low,Close,Volume\n";
    private static final String ADJUSTED_HEADER = "Date,Open,High,Low,Close,AdjClose,Volume\n";

    @TempDir
    Path folder;

    @Test
    void takesPricesAsTheyStand() throws Exception {
        Bars bars = read(ADJUSTED_HEADER + "2020-01-02,20,22,18,22.01,10,100\n", Reading.AS_THEY_STAND);

        assertThat(bars.ticker()).isEqualTo(new Ticker("TEST"));
        assertThat(bars.timeframe()).isEqualTo(Timeframe.DAY_1);
        assertThat(bars.open()).containsExactly(20);
        assertThat(bars.high()).as("not even widened by rounding").containsExactly(22);
        assertThat(bars.close()).containsExactly(22.01);
    }

    /** To the last bit, however many digits they have. */
    @Test
    void readsNumbersAsJavaDoes() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            BigDecimal price = new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(12))
                    .add(new BigDecimal("0.01"));
            String text = random.nextInt(9) == 0 ? price.setScale(0, RoundingMode.UP) + "." : price.toPlainString();

            Bars bars = read(HEADER + "2020-01-02,%1$s,%1$s,%1$s,%1$s,1\n".formatted(text));

            assertThat(bars.close()).as(text).containsExactly(Double.parseDouble(text));
        }
    }

    @Test
    void scalesFourPricesByTheAdjustedClose() throws Exception {
        Bars bars = read(ADJUSTED_HEADER + "2020-01-02,20,24,18,22,11,100\n", Reading.ADJUSTED);

        assertThat(bars.open()).containsExactly(10);
        assertThat(bars.high()).containsExactly(12);
        assertThat(bars.low()).containsExactly(9);
        assertThat(bars.close()).containsExactly(11);
        assertThat(bars.volume()).containsExactly(100);
    }

    @Test
    void refusesToAdjustWithoutAdjustedCloses() {
        assertRefused(HEADER + "2020-01-02,10,11,9,10,1\n", Reading.ADJUSTED, 1, "no column AdjClose");
    }

    @ParameterizedTest
    @CsvSource({"09:31, 1Min", "09:35, 5Min", "09:45, 15Min", "10:30, 1Hour"})
    void tellsTheTimeframeByTheSmallestDistanceWithinADay(String second, String code) throws Exception {
        Bars bars = read(HEADER + bar("2013-10-04 09:30") + bar("2013-10-04 " + second) + bar("2013-10-07 09:30:00"));

        assertThat(bars.timeframe().code()).isEqualTo(code);
        assertThat(bars.time(0)).isEqualTo(Instant.parse("2013-10-04T13:30:00Z"));
    }

    @Test
    void refusesAStrayTimeOfDayInADailyFileByItsLine() {
        assertThatThrownBy(() -> read(HEADER + bar("2013-10-04") + bar("2013-10-04 01:00:00") + bar("2013-10-07")))
                .isInstanceOf(BadPriceFile.class)
                .hasMessageContaining("has a time of day, unlike the lines before")
                .extracting(bad -> ((BadPriceFile) bad).line())
                .isEqualTo(OptionalInt.of(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013-10-04 09:33          | 3 minutes apart
            2013-10-04 09:30:20       | 20 seconds apart
            2013-10-07 09:30          | the timeframe cannot be told
            """)
    void refusesATimeframeThatItDoesNotKnow(String second, String reason) {
        assertRefused(HEADER + bar("2013-10-04 09:30") + bar(second), Reading.AS_THEY_STAND, 0, reason);
    }

    @Test
    void refusesABarOffTheGrid() {
        String bars = bar("2013-10-04 09:30") + bar("2013-10-04 09:35") + bar("2013-10-04 09:42");

        assertRefused(HEADER + bars, Reading.AS_THEY_STAND, 4, "not a whole number of 5Min bars after");
    }

    @Test
    void readsHalfDaysAndBothSidesOfAChangeOfTheClocks() throws Exception {
        Bars bars = read(HEADER
                + bar("2013-03-08 15:58")
                + bar("2013-03-08 15:59")
                + bar("2013-03-11 09:30")
                + bar("2013-11-29 12:59")
                + bar("2013-11-29 13:00"));

        assertThat(bars.time(1)).isEqualTo(Instant.parse("2013-03-08T20:59:00Z"));
        assertThat(bars.time(2)).isEqualTo(Instant.parse("2013-03-11T13:30:00Z"));
        assertThat(bars.time(4)).isEqualTo(Instant.parse("2013-11-29T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-10 02:30, New York's clocks skip 2013-03-10 02:30",
        "2013-11-03 01:30, New York's clocks show 2013-11-03 01:30 twice",
        "2013-11-04 24:30, has no time of day",
        "2013-11-04 at noon, is not a New York time",
    })
    void refusesTimesThatAreNoneOrTwo(String time, String reason) {
        assertRefused(HEADER + bar(time), Reading.AS_THEY_STAND, 2, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013-10-04 09:31;2013-10-04 09:30;2013-10-04 09:33 | 3 | 2013-10-04 09:30 comes after 2013-10-04 09:31
            2013-10-04 09:31;2013-10-04 09:31 | 3 | 2013-10-04 09:31 is there twice
            2013-10-04;2013-10-04             | 3 | 2013-10-04 is there twice
            """)
    void refusesTimesThatDoNotAscend(String times, int line, String reason) {
        String[] all = times.split(";", -1);

        assertRefused(
                HEADER + Stream.of(all).map(PriceFileTest::bar).collect(Collectors.joining()),
                Reading.AS_THEY_STAND,
                line,
                reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10,9,11,10,1      | high 9.0 is below low 11.0
            -1,11,9,10,1      | open -1.0 is not a price above 0
            10,11,0,10,1      | low 0.0 is not a price above 0
            10,11,9,NaN,1     | Close 'NaN' is not a number
            10,11,9,10f,1     | Close '10f' is not a number
            10,11,9,,1        | Close '' is not a number
            10,11,9,12,1      | close 12.0 lies outside of low 9.0 to high 11.0
            10,11,9,10,NaN    | Volume 'NaN' is not a number
            """)
    void refusesABarThatCannotHaveBeen(String cells, String reason) {
        assertRefused(HEADER + "2020-01-02," + cells + "\n", Reading.AS_THEY_STAND, 2, reason);
    }

    @Test
    void refusesAnAdjustmentThatLeavesNoPrice() {
        String bar = "2020-01-02,1e9,1e9,1e9,1e9,1e-320,100\n";

        assertRefused(ADJUSTED_HEADER + bar, Reading.ADJUSTED, 2, "open 0.0 is not a price above 0");
    }

    @Test
    void refusesWhatIsNoFileOfATicker() throws IOException {
        Path folderWithAName = Files.createDirectory(folder.resolve("DIR.csv"));
        Path latin = Files.write(folder.resolve("LATIN.csv"), "Date,Öpen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(folderWithAName, 0, "it is a folder, not a file");
        assertRefused(latin, 0, "not UTF-8");
        assertRefused(folder.resolve("NONE.csv"), 0, "there is no such file");
        assertRefused(folder.resolve("my prices.csv"), 0, "the file's name has to be a ticker");
        assertRefused(folder.resolve("TEST.txt"), 0, "the file's name has to be a ticker with .csv after it");
        assertRefused(Path.of("/"), 0, "the file's name has to be a ticker");
    }

    @Test
    void saysWhereAndWhy() {
        assertThat(new BadPriceFile(3, "no").of("a/TEST.csv")).isEqualTo("a/TEST.csv, line 3: no");
        assertThat(BadPriceFile.whole("no").of("a/TEST.csv")).isEqualTo("a/TEST.csv: no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPY", "IBM", "BAC", "AIG"})
    void readsMinutes(String ticker) throws Exception {
        Bars bars = PriceFile.read(SharedData.path("prices/minute-2013/" + ticker + ".csv"), Reading.AS_THEY_STAND)
                .bars();

        assertThat(bars.timeframe()).isEqualTo(Timeframe.MINUTE_1);
        assertThat(bars.fingerprint())
                .isEqualTo(SharedData.prices("minute-2013", ticker).fingerprint());
    }

    private static String bar(String date) {
        return date + ",10,11,9,10,100\n";
    }

    @Test
    void f41_readsNoPipeAndNoDevice() throws Exception {
        Path pipe = folder.resolve("PIPE.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertRefused(pipe, 0, "pipe or a device");
        Path endless = Files.createSymbolicLink(folder.resolve("ZERO.csv"), Path.of("/dev/zero"));
        assertRefused(endless, 0, "pipe or a device");
        Path large = folder.resolve("LARGE.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertRefused(large, 0, "more than 256 MB");
        assertThatThrownBy(() -> PriceFile.read(large, Reading.REPLAY)).hasMessageContaining("more than 8 MB");
    }

    private Bars read(String text) throws Exception {
        return read(text, Reading.AS_THEY_STAND);
    }

    private Bars read(String text, Reading reading) throws Exception {
        return PriceFile.read(Files.writeString(folder.resolve("TEST.csv"), text), reading)
                .bars();
    }

    /** @param line 0 for the whole file */
    private void assertRefused(String text, Reading reading, int line, String reason) {
        assertThatThrownBy(() -> read(text, reading))
                .isInstanceOfSatisfying(BadPriceFile.class, bad -> assertBecause(bad, line, reason));
    }

    private static void assertRefused(Path path, int line, String reason) {
        assertThatThrownBy(() -> PriceFile.read(path, Reading.AS_THEY_STAND))
                .isInstanceOfSatisfying(BadPriceFile.class, bad -> assertBecause(bad, line, reason));
    }

    private static void assertBecause(BadPriceFile bad, int line, String reason) {
        assertThat(bad.reason()).contains(reason);
        assertThat(bad.line()).isEqualTo(line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
    }
}
