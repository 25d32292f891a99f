package livetrading.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;

/** Says whether a script is a strategy, and what it is or what is wrong with it. */
final class CheckCommand implements Command {

    private static final List<Option> OPTIONS =
            List.of(Option.operand(ScriptFiles.FORM, "a strategy of your own"), Format.OPTION);

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "says whether a strategy of your own is one";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public String explanation() {
        return """
                Of a script that is right it says its inputs with default and range, how many bars it needs before
                it decides, which longer periods and which other tickers it looks at. Of one that is wrong it says
                all that is, each with its line and a caret, and the exit code is 1.

                docs/strategy-language.md explains the language, and has scripts to begin with.

                In the JSON, problems is empty when the script is right; otherwise there is nothing beside it but
                the script's id; lines and columns count from 1.

                examples:
                  livetrading check pullback.strategy
                  livetrading check pullback.strategy --format json
                """;
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        Path file = arguments.path(ScriptFiles.FORM).orElseThrow();
        switch (Format.of(arguments)) {
            case TABLE -> terminal.out().print(table(ScriptFiles.read(file)));
            case JSON -> json(file, terminal);
        }
    }

    private static String table(ScriptStrategy script) {
        return "%s%nlonger periods: %s%nother tickers: %s%n"
                .formatted(
                        Help.strategy(script).strip(),
                        list(script.periods().stream().map(Period::word).toList()),
                        list(script.peers().stream().map(Ticker::symbol).toList()));
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().collect(Collectors.joining(", "));
    }

    private static void json(Path file, Terminal terminal) throws CommandRefused {
        String text = ScriptFiles.text(file);
        try {
            terminal.out().print(CheckJson.of(ScriptStrategy.read(ScriptFiles.id(file), text)));
        } catch (BadScript bad) {
            terminal.out().print(CheckJson.of(ScriptFiles.id(file), bad.problems()));
            throw CommandRefused.noResult(
                    "%s: %s".formatted(file, Words.count(bad.problems().size(), "problem")));
        }
    }
}
