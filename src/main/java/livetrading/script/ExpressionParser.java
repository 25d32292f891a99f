package livetrading.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livetrading.script.Problems.Stop;
import livetrading.script.Token.Kind;

/** Reads one expression: or, and, not, comparisons, sums, products, signs, from the loosest to the closest. */
final class ExpressionParser {

    static final Set<String> RESERVED =
            Set.of("and", "or", "not", "crosses", "above", "below", "on", "if", "peer", "step");

    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private final Problems problems;
    private int at;
    private int depth;

    ExpressionParser(List<Token> tokens, int from, Problems problems) {
        this.tokens = tokens;
        this.at = from;
        this.problems = problems;
    }

    /** The index after the last token that was read. */
    int position() {
        return at;
    }

    Syntax read() throws Stop {
        depth++;
        if (depth > DEEPEST) {
            throw problems.stop(peek().place(), "this is nested too deeply", "name parts of it with let");
        }
        Syntax left = conjunction();
        while (accept("or")) {
            left = operator(Operation.OR, left, conjunction());
        }
        depth--;
        return left;
    }

    private Syntax conjunction() throws Stop {
        Syntax left = negation();
        while (accept("and")) {
            left = operator(Operation.AND, left, negation());
        }
        return left;
    }

    private Syntax negation() throws Stop {
        Token token = peek();
        int negations = 0;
        while (accept("not")) {
            negations++;
        }
        Syntax operand = comparison();
        if (negations > 1) {
            throw problems.stop(token.place(), "not stands here more than once", "leave out two of them");
        }
        return negations == 0
                ? operand
                : new Syntax.Operator(
                        Operation.NOT, List.of(operand), token.place().to(operand.place()));
    }

    private Syntax comparison() throws Stop {
        Syntax left = sum();
        if (accept("crosses")) {
            boolean above = accept("above");
            if (!above && !accept("below")) {
                throw unexpected("above or below");
            }
            Syntax right = sum();
            left = new Syntax.Crosses(above, left, right, left.place().to(right.place()));
        } else {
            Operation comparison = operation(Operation::isComparison);
            if (comparison == null) {
                return left;
            }
            left = operator(comparison, left, sum());
        }
        if (peek().is("crosses") || isComparison(peek())) {
            throw problems.stop(peek().place(), "two comparisons in a row have no meaning", "write a < b and b < c");
        }
        return left;
    }

    private static boolean isComparison(Token token) {
        for (Operation operation : Operation.values()) {
            if (operation.isComparison() && token.is(operation.symbol())) {
                return true;
            }
        }
        return false;
    }

    private Syntax sum() throws Stop {
        Syntax left = product();
        while (peek().is("+") || peek().is("-")) {
            Operation operation = accept("+") ? Operation.ADD : minus();
            left = operator(operation, left, product());
        }
        return left;
    }

    private Operation minus() {
        at++;
        return Operation.SUBTRACT;
    }

    private Syntax product() throws Stop {
        Syntax left = signed();
        while (peek().is("*") || peek().is("/")) {
            Operation operation = next().is("*") ? Operation.MULTIPLY : Operation.DIVIDE;
            left = operator(operation, left, signed());
        }
        return left;
    }

    private Syntax signed() throws Stop {
        Token token = peek();
        if (!accept("-")) {
            return indexed();
        }
        Syntax operand = indexed();
        return operand instanceof Syntax.Literal number
                ? new Syntax.Literal(-number.value(), token.place().to(number.place()))
                : new Syntax.Operator(
                        Operation.NEGATE, List.of(operand), token.place().to(operand.place()));
    }

    private Syntax indexed() throws Stop {
        Syntax syntax = primary();
        while (accept("[")) {
            Syntax bars = read();
            Token end = expect("]");
            syntax = new Syntax.Index(syntax, bars, syntax.place().to(end.place()));
        }
        return syntax;
    }

    private Syntax primary() throws Stop {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case SYMBOL -> bracket(token);
            case WORD -> word(token);
            case STRING, TITLE, END -> {
                at -= token.kind() == Kind.END ? 0 : 1;
                throw unexpected("a value");
            }
        };
    }

    private Syntax number(Token token) {
        double value = Double.parseDouble(token.text());
        Token sign = peek();
        return accept("%")
                ? new Syntax.Literal(value / 100, token.place().to(sign.place()))
                : new Syntax.Literal(value, token.place());
    }

    private Syntax bracket(Token token) throws Stop {
        if (!token.is("(")) {
            at--;
            throw unexpected("a value");
        }
        Syntax inner = read();
        expect(")");
        return inner;
    }

    private Syntax word(Token token) throws Stop {
        return switch (token.text()) {
            case "on" -> on(token);
            case "peer" -> peer(token);
            case "and", "or", "not", "crosses", "above", "below", "step", "name", "input", "let", "enter", "leave" -> {
                at--;
                throw unexpected("a value");
            }
            default -> peek().is("(") ? call(token) : new Syntax.Word(token.text(), token.place());
        };
    }

    private Syntax call(Token function) throws Stop {
        expect("(");
        var arguments = new ArrayList<Syntax>();
        if (!peek().is(")")) {
            do {
                arguments.add(read());
            } while (accept(","));
        }
        Token end = expect(")");
        return new Syntax.Call(
                function.text(), List.copyOf(arguments), function.place().to(end.place()));
    }

    private Syntax on(Token token) throws Stop {
        Token period = expectWord("week, month, day or hour");
        expect("(");
        Syntax expression = read();
        Token end = expect(")");
        return new Syntax.On(period.text(), expression, token.place().to(end.place()), period.place());
    }

    private Syntax peer(Token token) throws Stop {
        expect("(");
        if (peek().kind() != Kind.STRING) {
            throw unexpected("a ticker in quotation marks");
        }
        Token ticker = next();
        expect(")");
        expect(".");
        Token series = expectWord("a series, for instance close,");
        return new Syntax.Peer(ticker.text(), series.text(), token.place().to(series.place()));
    }

    private static Syntax operator(Operation operation, Syntax left, Syntax right) {
        return new Syntax.Operator(operation, List.of(left, right), left.place().to(right.place()));
    }

    private @org.jspecify.annotations.Nullable Operation operation(java.util.function.Predicate<Operation> wanted) {
        for (Operation operation : Operation.values()) {
            if (wanted.test(operation) && accept(operation.symbol())) {
                return operation;
            }
        }
        return null;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    private boolean accept(String text) {
        boolean isThere = peek().is(text);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private Token expect(String text) throws Stop {
        if (!peek().is(text)) {
            throw unexpected("'" + text + "'");
        }
        return next();
    }

    private Token expectWord(String what) throws Stop {
        if (peek().kind() != Kind.WORD) {
            throw unexpected(what);
        }
        return next();
    }

    private Stop unexpected(String wanted) {
        Token token = peek();
        return problems.stop(token.place(), "'%s' stands where %s belongs".formatted(token.text(), wanted), "");
    }
}
