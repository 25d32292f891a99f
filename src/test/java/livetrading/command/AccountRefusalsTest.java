package livetrading.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code account} refuses, and how it says so. */
class AccountRefusalsTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --capital 99              | --capital: Initial capital has to be from 100 to 10000000 dollars, not 99
            --capital much            | --capital has to be a number from 100 to 10000000, not 'much'
            --risk-per-trade 5        | --risk-per-trade: Risk per trade has to be from 1 to 10 % of equity, not 500 (0.02 is 2 %)
            --risk-per-trade 2%       | --risk-per-trade has to be a number from 0.01 to 0.1, not '2%'
            --max-positions 11        | --max-positions: Maximum positions has to be from 1 to 10, not 11
            --max-positions 1.5       | --max-positions has to be a whole number from 1 to 10, not '1.5'
            --metric winrate          | --metric: Metric is sharpe, total-return, sortino, calmar or profit-factor, not 'winrate'
            --history-days 364        | --history-days: History has to be from 365 to 7300 days, not 364
            --reevaluate-days 29      | --reevaluate-days: Repeat after has to be from 30 to 3650 days, not 29
            --min-trades 0            | --min-trades: Minimum trades has to be from 1 to 1000, not 0
            --min-deflated 1          | --min-deflated: Minimum deflated Sharpe ratio has to be from 0 to 99.9 %, not 100
            --switching-margin -0.1   | --switching-margin: Switching margin has to be from 0 to 10, not -0.1
            --commission 0.051        | --commission: Commission has to be from 0 to 5 % of the traded amount, not 5.1
            --slippage-bps 501        | --slippage-bps: Slippage has to be from 0 to 500 basis points, not 501
            --slippage-bps 1e99999999 | --slippage-bps has to be a number from 0 to 500, not '1e99999999'
            --threads 0               | --threads has to be a whole number from 1 to 256, not '0'
            --from 2018-13-01         | --from: '2018-13-01' is not a date like 2024-01-31
            --from 2018-02-01 --to 2018-01-01 | --from 2018-02-01 is after --to 2018-01-01
            --tickers AAA,XYZ         | --tickers: there is no XYZ.csv in
            --tickers AAA,            | --tickers: '' is not a ticker
            --format xml              | --format has to be one of table, json, not 'xml'
            --rebalance               | there is no option '--rebalance'
            """)
    void refusesWrongUsageByTheOptionsName(String words, String reason) {
        Prices.write(folder, "AAA", FIRST, 30);

        account((Object[]) words.split(" ")).refused(2, reason);
    }

    @Test
    void namesAllSettingsThatAreOutOfTheirRange() {
        Prices.write(folder, "AAA", FIRST, 30);

        account("--capital=1", "--max-positions=0").refused(2, "--capital: Initial", "; --max-positions: Maximum");
    }

    @Test
    void refusesAFolderWithoutFiles() {
        account().refused(1, "--prices: there are no price files, <TICKER>.csv each, in " + folder);
        Ran.command("account", "--prices", folder.resolve("none")).refused(1, "--prices: there is no folder");
        Ran.command("account").refused(2, "--prices DIR is missing");
    }

    @Test
    void refusesDatesOutsideThePrices() {
        Prices.write(folder, "AAA", FIRST, 30);
        Prices.write(folder, "BBB", FIRST.plusDays(7), 30);

        account("--from", "2018-02-22")
                .refused(1, "there are no prices from --from 2018-02-22 on: the last are of 2018-02-21");
        account("--to", "2018-01-01").refused(1, "there are no prices up to --to 2018-01-01: they begin on 2018-01-02");
    }

    @Test
    void refusesMinutes() {
        Prices.write(folder, "AAA", FIRST, 30);
        Prices.write(folder, "MIN.csv", Prices.HEADER + "2018-01-02 09:30,1,1,1,1,1\n2018-01-02 09:31,1,1,1,1,1\n");

        account("--tickers=MIN,AAA").refused(1, "MIN has 1Min bars, and an account is played over daily bars");
    }

    @Test
    void refusesANamedTickerWithABadFileByNameLineAndReason() {
        Prices.write(folder, "AAA", FIRST, 30);
        Path bad = Prices.write(folder, "BAD.csv", Prices.HEADER + "2020-01-02,10,9,11,10,1\n");

        account("--tickers=AAA,BAD").refused(1, bad + ", line 2: high 9.0 is below low 11.0");
    }

    @Test
    void refusesRulesForTickersThatAreNotPlayed() {
        Prices.write(folder, "AAA", FIRST, 30);
        Prices.write(folder, "BBB", FIRST, 30);
        Path rules = Prices.write(folder, "my.rules", "group ours: AAA,BBB\nours: stop-loss=5%\n");

        account("--tickers=AAA", "--rules", rules)
                .refused(1, "'ours: stop-loss=5%' is for BBB, which is not traded; traded are AAA");
        account("--rule=AAAA: time-stop")
                .refused(1, "'AAAA: time-stop=60' is for AAAA, which is not traded; traded are AAA, BBB");
    }

    @Test
    void namesTheLineOfABlackoutThatIsWrong() {
        Prices.write(folder, "AAA", FIRST, 30);
        Path days = Prices.write(folder, "days.txt", "ticker,from,until,reason\nAAA,2018-01-30,2018-01-20,earnings\n");

        account("--blackouts", days)
                .refused(1, days + ", line 2: a blackout until 2018-01-20 ends before it begins on 2018-01-30");
        account("--blackouts", folder.resolve("none")).refused(1, "--blackouts: there is no file ");
    }

    private Ran account(Object... more) {
        return Ran.command(Stream.concat(Stream.of("account", "--prices", folder), Stream.of(more))
                .toArray());
    }
}
