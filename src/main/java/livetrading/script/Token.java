package livetrading.script;

/**
 * A piece of a script.
 *
 * @param text as it stands; of a name line and of a string what is in it
 */
record Token(Kind kind, String text, Place place) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        /** The rest of a line that begins with {@code name}. */
        TITLE,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbolOrWord);
    }
}
