package livetrading.ui.analytics;

import java.time.LocalDate;
import java.util.Locale;

/** The periods that one chooses by a word; each lasts until today. */
enum Period {
    MONTH("This month"),
    QUARTER("This quarter"),
    YEAR("This year"),
    TWELVE_MONTHS("12 months");

    private static final int MONTHS_PER_QUARTER = 3;

    private final String words;

    Period(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    LocalDate from(LocalDate today) {
        return switch (this) {
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS_PER_QUARTER);
            case YEAR -> today.withDayOfYear(1);
            case TWELVE_MONTHS -> today.minusYears(1).plusDays(1);
        };
    }

    /** As it stands in an address, for instance {@code twelve-months}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when it is none */
    static Period of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
