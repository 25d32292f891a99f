package livetrading.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** What the program says about its use. */
final class Help {

    private static final int WIDTH = 100;

    private Help() {}

    static String version() {
        return "Live Trading "
                + Optional.ofNullable(Help.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)");
    }

    static String ofProgram(List<Command> commands) {
        Lines lines = new Lines();
        lines.add(version() + ": trades US stocks by back-tested rules")
                .add("")
                .add("usage: livetrading COMMAND [OPTION]...")
                .add("");
        commands.forEach(command -> lines.entry(command.name(), command.summary()));
        return lines.entry("restore FILE", "puts a backup in the place of the database; the program must be stopped")
                .entry("tax --year YYYY", "gains, wash sales and Form 8949 of a year; the program may be running")
                .entry("replay --day YYYY-MM-DD", "makes a day's decisions again; the program may be running")
                .entry("health", "whether the program that runs on this machine is alive; exit code 0 yes, 1 no")
                .entry("COMMAND --help", "the options of a command, its defaults and examples")
                .entry("--version", "the version of the program")
                .add("")
                .add("livetrading stands for scripts/livetrading, which builds the program when its sources have")
                .add("changed, or for java -jar target/live-trading.jar. Without a command the latter starts the")
                .add("program with its web interface; start_daemon.sh does that in the background.")
                .add("")
                .add("exit codes: 0 done, 1 a file is not in order or there is no result, 2 wrong usage")
                .toString();
    }

    static String of(Command command) {
        Lines lines = new Lines();
        lines.add("livetrading " + command.name() + ": " + command.summary()).add("");
        lines.wrapped("usage: livetrading " + command.name(), command.options());
        lines.add("");
        command.options().forEach(option -> lines.entry(option.form(), option.help()));
        lines.entry(Option.HELP.form(), Option.HELP.help());
        return lines.add("").add(command.explanation()).toString();
    }

    /** All strategies with their parameters, defaults and ranges. */
    static String strategies() {
        return StrategyCatalog.all().stream().map(Help::strategy).collect(Collectors.joining("\n"));
    }

    /** A strategy with its parameters, defaults and ranges. */
    static String strategy(Strategy strategy) {
        int needed = strategy.warmUp(Parameters.defaults(strategy.parameters())) + 1;
        return "  %-17s %s, needs %d bars%s%n"
                        .formatted(
                                strategy.id(),
                                strategy.name(),
                                needed,
                                strategy.usesPeers() ? "; looks at --peers" : "")
                + parameters(strategy);
    }

    /** The parameters of a strategy, defaults and ranges. */
    static String parameters(Strategy strategy) {
        return strategy.parameters().stream().map(Help::parameter).collect(Collectors.joining("\n"));
    }

    private static String parameter(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return "      %-13s %-7s %s"
                    .formatted(
                            parameter.name(),
                            parameter.choices().getFirst(),
                            "one of " + String.join(", ", parameter.choices()));
        }
        return "      %-13s %-7s %s%s to %s"
                .formatted(
                        parameter.name(),
                        Words.shortest(parameter.defaultValue()),
                        parameter.isInteger() ? "whole, " : "",
                        Words.shortest(parameter.minimum()),
                        Words.shortest(parameter.maximum()));
    }

    /** Text that grows line by line. */
    private static final class Lines {

        private static final int ENTRY = 24;

        private final StringBuilder text = new StringBuilder();

        Lines add(String line) {
            text.append(line).append('\n');
            return this;
        }

        /** A name and, beside it, what it means, on as many lines as that has. */
        Lines entry(String name, String meaning) {
            String indent = "\n" + " ".repeat(ENTRY + 3);
            return add(("  %-" + ENTRY + "s %s").formatted(name, meaning.replace("\n", indent)));
        }

        void wrapped(String start, List<Option> options) {
            String indent = " ".repeat(start.length());
            StringBuilder line = new StringBuilder(start);
            for (Option option : options) {
                if (line.length() + 1 + option.usage().length() > WIDTH) {
                    add(line.toString());
                    line = new StringBuilder(indent);
                }
                line.append(' ').append(option.usage());
            }
            add(line.toString());
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
