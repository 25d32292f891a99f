package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code backtest} refuses, and how it says so. */
class BacktestRefusalsTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --strategy nonsense                          | --strategy: there is no strategy 'nonsense'; there are sma-crossover, rsi
            --strategy rsi --set speed=2                 | --set for rsi: there is no parameter 'speed'
            --strategy rsi --set period=1                | --set for rsi: parameter period is a whole number from 2 to 100, not '1'
            --strategy rsi --set period=ten              | --set for rsi: parameter period: 'ten' is not a number
            --strategy rsi --set period                  | --set has to be name=value, not 'period'
            --strategy rsi --set period=9 --set period=9 | --set period is given twice
            --strategy sma-crossover --set fast=50       | --set for sma-crossover: fast has to be less than slow
            --strategy rsi --capital 0                   | --capital has to be a number above 0
            --strategy rsi --commission 1                | --commission has to be a fraction from 0 to below 0.1, not '1'
            --strategy rsi --slippage-bps -1             | --slippage-bps has to be a number from 0 to below 1000
            --strategy rsi --from 2020-13-01             | --from: '2020-13-01' is not a date
            --strategy rsi --from 2020-02-01 --to 2020-01-01 | --from 2020-02-01 is after --to 2020-01-01
            --strategy rsi --format xml                  | --format has to be one of table, json, not 'xml'
            --strategy pairs-trading                     | --peers DIR is missing
            """)
    void refusesWrongUsageByTheOptionsName(String words, String reason) {
        Path file = Prices.write(folder, "TEST", FIRST, 400);
        Object[] all = Stream.concat(Stream.of("backtest", "--prices", file), Stream.of(words.split(" ")))
                .toArray();

        Ran.command(all).refused(2, reason);
    }

    @Test
    void refusesABadFileByNameLineAndReason() {
        Path file = Prices.write(folder, "BAD.csv", Prices.HEADER + "2020-01-02,10,9,11,10,1\n");

        Ran.command("backtest", "--prices", file, "--strategy", "rsi")
                .refused(1, file + ", line 2: high 9.0 is below low 11.0");
        Ran.command("backtest", "--prices", folder.resolve("NONE.csv"), "--strategy", "rsi")
                .refused(1, "NONE.csv: there is no such file");
    }

    @Test
    void refusesTooLittleHistory() {
        Path file = Prices.write(folder, "TEST", FIRST, 12);

        Ran.command("backtest", "--prices", file, "--strategy", "rsi")
                .refused(1, "TEST.csv: rsi needs 16 bars, the file has 12");
        Ran.command("backtest", "--prices", file, "--strategy", "rsi", "--from", "2019-01-01")
                .refused(1, "no bars from --from 2019-01-01 on: the last is of 2018-01-18");
        Ran.command("backtest", "--prices", file, "--strategy", "rsi", "--to", "2017-12-31")
                .refused(1, "no bars up to --to 2017-12-31: it begins on 2018-01-02");
    }

    @Test
    void takesTheOtherFilesOfAFolderForPeers() {
        Path peers = folder.resolve("peers");
        Path file = Prices.write(folder, "TEST", FIRST, 400);
        Prices.write(peers, "PEER", FIRST, 400);
        Prices.write(peers, "TEST.csv", "the ticker's own, which is not looked at");

        assertThat(pairs(file, peers).succeeded().out()).contains("Pairs Trading");
    }

    @Test
    void refusesPeersThatAreNotInOrder() {
        Path file = Prices.write(folder, "TEST", FIRST, 400);
        Path bad = Prices.write(folder.resolve("bad"), "PEER.csv", Prices.HEADER + "2020-01-02,1,1,1,one,1\n");
        Path minutes = Prices.write(
                folder.resolve("minutes"),
                "PEER.csv",
                Prices.HEADER + "2018-01-02 09:30,1,1,1,1,1\n2018-01-02 09:31,1,1,1,1,1\n");

        pairs(file, bad.resolveSibling("")).refused(1, bad + ", line 2: Close 'one' is not a number");
        pairs(file, minutes.resolveSibling("")).refused(1, "PEER.csv has 1Min bars", "TEST are 1Day bars");
        pairs(file, folder).refused(1, "--peers: no other ticker than TEST has a file in");
        pairs(file, folder.resolve("none")).refused(1, "--peers: there is no folder");
    }

    @Test
    void saysThatAPartnerHasNoDatesInCommon() {
        Path file = Prices.write(folder, "TEST", FIRST, 400);
        Path peers = folder.resolve("peers");
        Prices.write(peers, "OLD", LocalDate.of(2001, 1, 2), 300);

        pairs(file, peers).refused(1, "no ticker in " + peers + " has dates in common with TEST (2018-01-02 to ");

        Prices.write(peers, "PEER", FIRST, 400);
        assertThat(pairs(file, peers).succeeded().err()).contains("note: OLD has no dates in common with TEST");
    }

    private static Ran pairs(Path file, Path peers) {
        return Ran.command("backtest", "--prices", file, "--strategy", "pairs-trading", "--peers", peers);
    }
}
