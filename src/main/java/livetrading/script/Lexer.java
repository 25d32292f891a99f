package livetrading.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script into tokens. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("(?<space>[ \\t\\r\\uFEFF]+|#[^\\n]*)"
            + "|(?<line>\\n)"
            + "|(?<number>(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![A-Za-z_0-9]))"
            + "|(?<word>[A-Za-z_][A-Za-z_0-9]*)"
            + "|(?<string>\"[^\"\\n]*\")"
            + "|(?<symbol><=|>=|==|!=|\\.\\.|&&|\\|\\||[-+*/%<>=()\\[\\],.!&|])");

    private static final Pattern TITLE = Pattern.compile("[ \\t]*([^#\\n]*)");

    private static final Map<String, String> INSTEAD =
            Map.of("&&", "write and", "&", "write and", "||", "write or", "|", "write or", "!", "write not");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int line = 1;
    private int lineBegin;

    private Lexer(String source) {
        this.source = source;
    }

    /** The tokens of a script, of which the last is its end. */
    static List<Token> tokens(String source, Problems problems) {
        return new Lexer(source).cut(problems);
    }

    private List<Token> cut(Problems problems) {
        Matcher matcher = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            matcher.region(at, source.length());
            if (matcher.lookingAt()) {
                at = take(matcher, problems);
            } else {
                problems.add(place(at, at + 1), strange(source.codePointAt(at)), "");
                at += Character.charCount(source.codePointAt(at));
            }
        }
        tokens.add(new Token(Token.Kind.END, "the end", place(at, at + 1)));
        return tokens;
    }

    private static String strange(int character) {
        return character == '"'
                ? "this quotation mark is not closed on its line"
                : "'%s' has no meaning here".formatted(Character.toString(character));
    }

    private int take(Matcher matcher, Problems problems) {
        if (matcher.group("line") != null) {
            line++;
            lineBegin = matcher.end();
        } else if (matcher.group("word") != null) {
            add(Token.Kind.WORD, matcher.group(), matcher);
            return matcher.group().equals("name") && beginsLine(matcher.start()) ? title(matcher.end()) : matcher.end();
        } else if (matcher.group("number") != null) {
            if (Double.isInfinite(Double.parseDouble(matcher.group()))) {
                problems.add(place(matcher.start(), matcher.end()), "this number is too large", "");
            }
            add(Token.Kind.NUMBER, matcher.group(), matcher);
        } else if (matcher.group("string") != null) {
            add(Token.Kind.STRING, source.substring(matcher.start() + 1, matcher.end() - 1), matcher);
        } else if (matcher.group("symbol") != null) {
            String instead = INSTEAD.get(matcher.group());
            if (instead != null) {
                problems.add(
                        place(matcher.start(), matcher.end()),
                        "'%s' has no meaning here".formatted(matcher.group()),
                        instead);
            } else {
                add(Token.Kind.SYMBOL, matcher.group(), matcher);
            }
        }
        return matcher.end();
    }

    private boolean beginsLine(int at) {
        return source.substring(lineBegin, at).isBlank();
    }

    private int title(int from) {
        Matcher title = TITLE.matcher(source);
        title.region(from, source.length());
        if (title.lookingAt()) {
            String text = title.group(1).strip();
            tokens.add(new Token(
                    Token.Kind.TITLE, text, place(title.start(1), title.start(1) + Math.max(1, text.length()))));
            return title.end();
        }
        return from;
    }

    private void add(Token.Kind kind, String text, Matcher matcher) {
        tokens.add(new Token(kind, text, place(matcher.start(), matcher.end())));
    }

    private Place place(int begin, int end) {
        return new Place(line, begin - lineBegin + 1, end - begin);
    }
}
