package livetrading.app.start;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.portfolio.Mode;

/** The options of a command that reads the database, each with one value. */
record WordOptions(Map<String, String> values) {

    /** @throws IllegalArgumentException that says which option there is not, or has no value or two */
    static WordOptions of(List<String> words, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!known.contains(option)) {
                throw new IllegalArgumentException("there is no option '%s'".formatted(option));
            }
            if (i + 1 == words.size() || values.put(option, words.get(i + 1)) != null) {
                throw new IllegalArgumentException(option + " has one value, once");
            }
        }
        return new WordOptions(Map.copyOf(values));
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** @throws IllegalArgumentException when the value is none of those that there are */
    String oneOf(String option, String standard, String... choices) {
        String text = values.getOrDefault(option, standard);
        if (!List.of(choices).contains(text)) {
            throw new IllegalArgumentException(
                    "%s is %s, not %s".formatted(option, String.join(" or ", choices), text));
        }
        return text;
    }

    /** @throws IllegalArgumentException when it is no mode */
    Optional<Mode> mode() {
        return text("--mode").map(text -> {
            try {
                return Mode.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("--mode is live, paper or simulated, not " + text, e);
            }
        });
    }

    /** @throws IllegalArgumentException when it is no date */
    Optional<LocalDate> date(String option) {
        return text(option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "%s is a date such as 2026-03-03, not %s".formatted(option, text), e);
            }
        });
    }
}
