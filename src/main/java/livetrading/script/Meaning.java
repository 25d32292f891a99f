package livetrading.script;

/**
 * A checked expression.
 *
 * @param interval what it can be, whatever the bars and the inputs
 * @param isWhole whether it is a whole number, which a number of bars has to be
 * @param isPrice whether it is in dollars a share, so that it can be drawn over the price
 * @param ofOwnBars whether only the bars of the history have it, not those of a longer period
 */
record Meaning(Term term, Kind kind, Interval interval, boolean isWhole, boolean isPrice, boolean ofOwnBars) {

    enum Kind {
        /** The same for all bars. */
        NUMBER("a number"),
        /** A number for every bar. */
        SERIES("a series"),
        /** Holds on a bar or does not. */
        CONDITION("a condition"),
        /** A number that is known only while a position is held. */
        HELD_NUMBER("a number of the position"),
        HELD_CONDITION("a condition of the position");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isCondition() {
            return this == CONDITION || this == HELD_CONDITION;
        }

        boolean isHeld() {
            return this == HELD_NUMBER || this == HELD_CONDITION;
        }
    }

    static Meaning condition(Term term, boolean isHeld, boolean ofOwnBars) {
        return new Meaning(
                term, isHeld ? Kind.HELD_CONDITION : Kind.CONDITION, Interval.TRUTH, false, false, ofOwnBars);
    }

    static Meaning number(double value) {
        return new Meaning(
                new Term.Constant(value), Kind.NUMBER, Interval.of(value), value == Math.rint(value), false, false);
    }

    static Meaning series(Term term, Interval interval, boolean isPrice, boolean ofOwnBars) {
        return new Meaning(term, Kind.SERIES, interval, false, isPrice, ofOwnBars);
    }
}
