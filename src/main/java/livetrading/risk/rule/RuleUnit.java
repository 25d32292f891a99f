package livetrading.risk.rule;

import java.time.LocalDate;

/** What the number of a rule counts. */
public enum RuleUnit {
    PER_CENT(" %", false),
    BARS(" bars", true),
    TRADES(" trades", true),
    ENTRIES(" entries", true),
    ORDERS(" orders", true),
    REFUSALS(" refusals", true),
    MINUTES(" minutes", true),
    DOLLARS(" dollars", false),
    DATE("", true),
    TIMES("", false),
    WORD("", true);

    /** So many days from 1970-01-01 can be written as a date. */
    private static final double MOST_DAYS = 1e6;

    private final String words;
    private final boolean whole;

    RuleUnit(String words, boolean whole) {
        this.words = words;
        this.whole = whole;
    }

    /** Whether only whole numbers make sense. */
    public boolean whole() {
        return whole;
    }

    /** For instance {@code 10 %}. */
    public String of(double number) {
        return number(number) + words;
    }

    /** The same without its unit; a date is the number of days since 1970-01-01, and is written as a date. */
    public String number(double number) {
        return this == DATE && Math.abs(number) <= MOST_DAYS
                ? LocalDate.ofEpochDay((long) number).toString()
                : RuleWords.number(number);
    }

    /** What it has to be, before its range: a whole number, a date, or nothing in particular. */
    String kind() {
        if (this == DATE) {
            return "a date";
        }
        return whole ? "a whole number" : "";
    }
}
