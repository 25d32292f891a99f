package livetrading.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the command that the program's arguments name. */
public final class CommandLine {

    private static final List<Command> COMMANDS = List.of(
            new BacktestCommand(),
            new EvaluateCommand(),
            new OptimiseCommand(),
            new AccountCommand(),
            new CheckCommand());

    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final List<String> SETTINGS =
            List.of("--livetrading.", "--logging.", "--management.", "--server.", "--spring.", "--vaadin.");

    private CommandLine() {}

    /** Whether the arguments name a command; otherwise the program with its web interface is meant. */
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && !isSetting(arguments[0]);
    }

    private static boolean isSetting(String word) {
        return SETTINGS.stream().anyMatch(word::startsWith);
    }

    /**
     * Carries out a command.
     *
     * @return the exit code: 0 done, 1 a file is not in order or there is no result, 2 wrong usage
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try (var interruption = new Interruption()) {
            return run(arguments, new Terminal(out, err, interruption));
        }
    }

    static int run(String[] arguments, Terminal terminal) {
        List<String> words = List.of(arguments);
        PrintStream err = terminal.err();
        try {
            run(words.getFirst(), words.subList(1, words.size()), terminal);
            return 0;
        } catch (CommandRefused refused) {
            err.println(refused.sentence());
            return refused.exitCode();
        } catch (RuntimeException broken) {
            err.println("This should not have happened, please report it: %s at %s"
                    .formatted(broken, broken.getStackTrace()[0]));
            return 1;
        } finally {
            terminal.out().flush();
        }
    }

    private static void run(String name, List<String> words, Terminal terminal) throws CommandRefused {
        Optional<Command> command =
                COMMANDS.stream().filter(each -> each.name().equals(name)).findFirst();
        if (command.isPresent()) {
            run(command.get(), words, terminal);
        } else if (HELP.contains(name)) {
            terminal.out().print(Help.ofProgram(COMMANDS));
        } else if (name.equals("--version")) {
            terminal.out().println(Help.version());
        } else {
            throw CommandRefused.wrongUsage(
                    "there is no command '%s'; there are %s, restore, tax, replay, health, --help and --version"
                            .formatted(
                                    name, COMMANDS.stream().map(Command::name).collect(Collectors.joining(", "))));
        }
    }

    private static void run(Command command, List<String> words, Terminal terminal) throws CommandRefused {
        if (words.contains("--help") || words.contains("-h")) {
            terminal.out().print(Help.of(command));
            return;
        }
        command.run(Arguments.parse(command.options(), words), terminal);
    }
}
