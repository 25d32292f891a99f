package livetrading.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.script.Problems.Stop;
import livetrading.script.Statements.Definition;
import livetrading.strategy.Parameter;

/** Makes a program of the text of a script, or says all that is wrong with it. */
final class Compiler {

    /** Longest script, in characters, and most pieces of it: whatever is written is read and judged in milliseconds. */
    private static final int LONGEST = 20_000;

    private static final int MOST_TOKENS = 2000;
    private static final int LONGEST_NAME = 60;

    private final Problems problems = new Problems();

    private Compiler() {}

    static Program program(String source) throws BadScript {
        return new Compiler().compile(source.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A program that consists of one condition, which stands for entering and leaving. */
    static Program condition(String text) throws BadScript {
        return new Compiler().compileCondition(text);
    }

    private Program compileCondition(String text) throws BadScript {
        var scope = new Scope(List.of(), Map.of(), problems);
        Meaning condition = Meaning.number(0);
        try {
            Syntax syntax = new Parser(tokens(text), problems).readCondition();
            condition = new Checker(scope, problems).condition(syntax);
            if (condition.kind().isHeld()) {
                problems.add(
                        syntax.place(),
                        "this is asked of the bars alone, so bars_held, entry_price and highest_since_entry cannot stand here",
                        "");
            }
        } catch (Stop stop) {
            // has been noted
        }
        problems.refuse();
        return new Program("", List.of(), Map.of(), scope.meanings(), condition, condition, scope.usesPeers());
    }

    private Program compile(String source) throws BadScript {
        Statements statements = statements(source);
        var inputs = new Inputs(problems).parameters(statements.inputs);
        var scope = new Scope(inputs, lets(statements), problems);
        String name = only(statements.names, "name", "write for instance: name Pullback in an uptrend");
        Meaning enter = condition(statements.enters, "enter", scope);
        Meaning leave = condition(statements.leaves, "leave", scope);
        scope.compileAll();
        scope.requireFreeNames(statements.inputs);
        problems.refuse();
        scope.requireAllUsed(statements.inputs);
        problems.refuse();
        return new Program(name, inputs, scope.letMeanings(), scope.meanings(), enter, leave, scope.usesPeers());
    }

    private Statements statements(String source) throws BadScript {
        Statements statements = new Parser(tokens(source), problems).read();
        problems.refuse();
        return statements;
    }

    private List<Token> tokens(String source) throws BadScript {
        if (source.length() > LONGEST) {
            problems.add(
                    new Place(1, 1, 1),
                    "this script has %,d characters; it may have %,d".formatted(source.length(), LONGEST),
                    "");
            problems.refuse();
        }
        List<Token> tokens = Lexer.tokens(source, problems);
        if (tokens.size() > MOST_TOKENS) {
            problems.add(
                    tokens.get(MOST_TOKENS).place(),
                    "this script has more than %,d words and signs".formatted(MOST_TOKENS),
                    "");
        }
        problems.refuse();
        return tokens;
    }

    private Map<String, Definition> lets(Statements statements) {
        var lets = new LinkedHashMap<String, Definition>();
        for (Definition let : statements.lets) {
            if (lets.put(let.name().text(), let) != null) {
                problems.add(let.name().place(), "there are two lets of this name", "");
            }
        }
        return lets;
    }

    private String only(List<Token> names, String keyword, String suggestion) {
        if (names.isEmpty()) {
            problems.add(new Place(1, 1, 1), "the script has no line '%s'".formatted(keyword), suggestion);
            return "";
        }
        requireOne(names.stream().map(Token::place).toList(), keyword);
        Token name = names.getFirst();
        if (name.text().length() > LONGEST_NAME) {
            problems.add(name.place(), "the name may have %d characters".formatted(LONGEST_NAME), "");
        }
        if (name.text().chars().anyMatch(Character::isISOControl)) {
            problems.add(name.place(), "the name has a character in it that cannot be shown", "");
        }
        return name.text();
    }

    private void requireOne(List<Place> places, String keyword) {
        places.stream()
                .skip(1)
                .forEach(place -> problems.add(
                        place, "there is a second line '%s'".formatted(keyword), "join them with and, or"));
    }

    private Meaning condition(List<Definition> definitions, String keyword, Scope scope) {
        if (definitions.isEmpty()) {
            problems.add(
                    new Place(1, 1, 1),
                    "the script has no line '%s'".formatted(keyword),
                    "write for instance: %s close > sma(50)".formatted(keyword));
            return Meaning.number(0);
        }
        requireOne(definitions.stream().map(each -> each.name().place()).toList(), keyword);
        Definition definition = definitions.getFirst();
        try {
            Meaning meaning = new Checker(scope, problems).meaning(definition.expression());
            if (!meaning.kind().isCondition()) {
                problems.add(
                        definition.expression().place(),
                        "%s needs a condition, and this is %s"
                                .formatted(keyword, meaning.kind().words()),
                        "compare it, for instance with > 0");
            } else if (meaning.kind().isHeld() && keyword.equals("enter")) {
                problems.add(
                        definition.expression().place(),
                        "enter is asked while there is no position, so bars_held, entry_price and highest_since_entry can stand in leave only",
                        "");
            }
            return meaning;
        } catch (Stop stop) {
            return Meaning.number(0);
        }
    }

    /** Parameters of the inputs. */
    record Inputs(Problems problems) {

        private static final int MOST = 8;
        private static final int STEPS = 20;

        /** How many values of an input tuning tries, by the number of inputs: at most about two thousand together. */
        private static final int[] TRIED = {30, 30, 12, 6, 4, 3};

        List<Parameter> parameters(List<Statements.InputLine> lines) {
            var parameters = new ArrayList<Parameter>();
            for (Statements.InputLine line : lines) {
                boolean isThere = parameters.stream()
                        .anyMatch(each -> each.name().equals(line.name().text()));
                if (isThere) {
                    problems.add(line.name().place(), "there are two inputs of this name", "");
                } else {
                    add(line, TRIED[Math.min(lines.size(), TRIED.length) - 1], parameters);
                }
            }
            if (lines.size() > MOST) {
                problems.add(
                        lines.get(MOST).name().place(),
                        "a script may have %d inputs".formatted(MOST),
                        "more of them fit the past only: give some a fixed value");
            }
            return parameters;
        }

        private void add(Statements.InputLine line, int tried, List<Parameter> parameters) {
            boolean isOrdered = line.minimum() <= line.standard()
                    && line.standard() <= line.maximum()
                    && line.minimum() < line.maximum();
            double step = Double.isNaN(line.step()) ? step(line) : line.step();
            if (!isOrdered) {
                problems.add(
                        line.name().place(),
                        "the value has to lie within the range, and the range from its smaller to its larger end",
                        "");
            } else if (!(step > 0 && step <= line.maximum() - line.minimum())) {
                problems.add(line.name().place(), "the step has to be more than 0 and no more than the range", "");
            } else {
                double steps = Math.ceil((line.maximum() - line.minimum()) / step / (tried - 1));
                parameters.add(
                        Parameter.decimal(line.name().text(), line.standard(), line.minimum(), line.maximum(), step)
                                .tuned(line.minimum(), line.maximum(), steps * step));
            }
        }

        /** 1 for whole numbers, otherwise a twentieth of the range. */
        private static double step(Statements.InputLine line) {
            boolean isWhole = isWhole(line.standard()) && isWhole(line.minimum()) && isWhole(line.maximum());
            return isWhole ? 1 : (line.maximum() - line.minimum()) / STEPS;
        }

        private static boolean isWhole(double value) {
            return value == Math.rint(value);
        }
    }
}
