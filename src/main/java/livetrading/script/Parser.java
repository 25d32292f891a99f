package livetrading.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livetrading.script.Problems.Stop;
import livetrading.script.Token.Kind;

/** Reads the statements of a script, in whatever order they stand; a statement goes on until the next one begins. */
final class Parser {

    private static final Set<String> STATEMENTS = Set.of("name", "input", "let", "enter", "leave");

    private final List<Token> tokens;
    private final Problems problems;
    private final Statements statements = new Statements();
    private int at;

    Parser(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Statements read() {
        while (tokens.get(at).kind() != Kind.END) {
            try {
                statement(next());
            } catch (Stop stop) {
                skipStatement();
            }
        }
        return statements;
    }

    /** Reads a text that is one condition and no statement. */
    Syntax readCondition() throws Stop {
        Token first = tokens.getFirst();
        if (beginsStatement(first)) {
            throw problems.stop(
                    first.place(),
                    "this is one condition, which has no line '%s'".formatted(first.text()),
                    "write for instance: on week(close > sma(20))");
        }
        Syntax condition = wholeExpression();
        if (tokens.get(at).kind() != Kind.END) {
            throw problems.stop(
                    tokens.get(at).place(),
                    "'%s' is not expected here".formatted(tokens.get(at).text()),
                    "");
        }
        return condition;
    }

    private void skipStatement() {
        while (tokens.get(at).kind() != Kind.END && !beginsStatement(tokens.get(at))) {
            at++;
        }
    }

    private static boolean beginsStatement(Token token) {
        return token.kind() == Kind.WORD && STATEMENTS.contains(token.text());
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private void statement(Token keyword) throws Stop {
        switch (keyword.text()) {
            case "name" -> statements.names.add(expect(Kind.TITLE, "the name of the strategy"));
            case "input" -> statements.inputs.add(input());
            case "let" -> {
                Token name = expect(Kind.WORD, "a name");
                expect("=");
                statements.lets.add(new Statements.Definition(name, wholeExpression()));
            }
            case "enter" -> statements.enters.add(new Statements.Definition(keyword, wholeExpression()));
            case "leave" -> statements.leaves.add(new Statements.Definition(keyword, wholeExpression()));
            default ->
                throw problems.stop(
                        keyword.place(),
                        "'%s' does not begin a line".formatted(keyword.text()),
                        Suggestion.of(keyword.text(), STATEMENTS)
                                .orElse("lines begin with name, input, let, enter or leave"));
        }
    }

    private Statements.InputLine input() throws Stop {
        Token name = expect(Kind.WORD, "a name");
        expect("=");
        double standard = number();
        if (!accept("(")) {
            throw problems.stop(tokens.get(at).place(), "an input needs its range", "write for instance (2..50)");
        }
        double minimum = number();
        expect("..");
        double maximum = number();
        double step = Double.NaN;
        if (accept("step")) {
            step = number();
        }
        expect(")");
        requireEnd();
        return new Statements.InputLine(name, standard, minimum, maximum, step);
    }

    private double number() throws Stop {
        boolean isNegative = accept("-");
        Token token = expect(Kind.NUMBER, "a number");
        double value = Double.parseDouble(token.text()) * (isNegative ? -1 : 1);
        return accept("%") ? value / 100 : value;
    }

    private Syntax wholeExpression() throws Stop {
        var expression = new ExpressionParser(tokens, at, problems);
        Syntax syntax = expression.read();
        at = expression.position();
        requireEnd();
        return syntax;
    }

    private void requireEnd() throws Stop {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END && !beginsStatement(token)) {
            throw problems.stop(
                    token.place(), "'%s' is not expected here".formatted(token.text()), afterExpression(token));
        }
    }

    private static String afterExpression(Token token) {
        return token.is("=") ? "write == to compare" : "";
    }

    private boolean accept(String text) {
        boolean isThere = tokens.get(at).is(text);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(String text) throws Stop {
        if (!accept(text)) {
            throw unexpected("'" + text + "'");
        }
    }

    private Token expect(Kind kind, String what) throws Stop {
        if (tokens.get(at).kind() != kind || tokens.get(at).text().isEmpty()) {
            throw unexpected(what);
        }
        return next();
    }

    private Stop unexpected(String wanted) {
        Token token = tokens.get(at);
        return problems.stop(token.place(), "'%s' stands where %s belongs".formatted(token.text(), wanted), "");
    }

    /** The reserved words, which cannot be names. */
    static List<String> reserved() {
        var words = new ArrayList<>(STATEMENTS);
        words.addAll(ExpressionParser.RESERVED);
        return words;
    }
}
