package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import livetrading.strategy.Parameter;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backtest",
                "evaluate",
                "optimise",
                "account",
                "check",
                "--help",
                "-h",
                "help",
                "--version",
                "nonsense",
                "--nonsense"
            })
    void takesWords(String word) {
        assertThat(CommandLine.isMeantBy(new String[] {word})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=0", "--spring.main.banner-mode", "--livetrading.password=x"})
    void leavesSettingsToTheProgram(String word) {
        assertThat(CommandLine.isMeantBy(new String[] {word})).isFalse();
        assertThat(CommandLine.isMeantBy(new String[] {})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void saysWhatThereIs(String word) {
        assertThat(Ran.command(word).succeeded().out())
                .contains("backtest", "evaluate", "optimise", "account", "check", "exit codes");
    }

    @Test
    void saysItsVersion() {
        assertThat(Ran.command("--version").succeeded().out()).startsWith("Live Trading ");
    }

    @Test
    void refusesAnUnknownCommand() {
        Ran.command("bactest")
                .refused(2, "no command 'bactest'; there are backtest, evaluate, optimise, account, check");
    }

    @Test
    void explainsEveryOptionAndEveryParameter() {
        String help = Ran.command("backtest", "--prices", "--help").succeeded().out();

        assertThat(help)
                .contains(BacktestRequest.OPTIONS.stream().map(Option::form).toList());
        assertThat(help)
                .contains(StrategyCatalog.all().stream().map(Strategy::id).toList());
        assertThat(help)
                .contains(StrategyCatalog.all().stream()
                        .flatMap(strategy -> strategy.parameters().stream())
                        .map(Parameter::name)
                        .toList());
        fitsIntoATerminal(help);
    }

    @Test
    void explainsEveryOptionOfAnAccount() {
        String help = Ran.command("account", "--help").succeeded().out();

        assertThat(help)
                .contains(AccountRequest.OPTIONS.stream().map(Option::form).toList());
        assertThat(help).contains("(0.01 to 0.1, default 0.02)", "(1 to 10, default 5)", "(default sharpe)");
        fitsIntoATerminal(help);
    }

    @Test
    void explainsEveryOptionOfOptimise() {
        String help = Ran.command("optimise", "--help").succeeded().out();

        assertThat(help)
                .contains(OptimiseRequest.OPTIONS.stream().map(Option::form).toList());
        assertThat(help).contains("(default 504)", "More than 20,000 combinations", "--metric-windows");
        fitsIntoATerminal(help);
    }

    @Test
    void explainsScripts() {
        fitsIntoATerminal(Ran.command("evaluate", "--help").succeeded().out());
        String help = Ran.command("check", "--help").succeeded().out();
        assertThat(help).contains("usage: livetrading check FILE.strategy [--format table|json]");
        fitsIntoATerminal(help);
    }

    private static void fitsIntoATerminal(String help) {
        assertThat(help.lines()).allMatch(line -> line.length() <= 100).allMatch(line -> line.matches("\\p{ASCII}*"));
    }
}
