package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Ticker;
import org.jspecify.annotations.Nullable;

/** What a column may hold, so that its row can be read; follows from the field that it is read into. */
record RowRule(Field field) {

    private static final InstantText TIMES = new InstantText();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What has to be in a column. */
    private enum Kind {
        NUMBER,
        WORD,
        TIME,
        TICKER,
        ANYTHING
    }

    private Kind kind() {
        if (field.getType() == BigDecimal.class) {
            return Kind.NUMBER;
        }
        if (field.isAnnotationPresent(Enumerated.class)) {
            return Kind.WORD;
        }
        if (field.getType() == Instant.class) {
            // what is no time counts as absent where it may be
            return isOptional() ? Kind.ANYTHING : Kind.TIME;
        }
        return field.getName().equals("ticker") ? Kind.TICKER : Kind.ANYTHING;
    }

    String column() {
        return Optional.ofNullable(field.getAnnotation(Column.class))
                .map(Column::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() ->
                        field.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    boolean isKey() {
        return field.isAnnotationPresent(Id.class);
    }

    /** Why a value cannot be read, as the end of a sentence; empty when it can. */
    Optional<String> problem(@Nullable Object value) {
        if (value == null) {
            return isRequired() ? Optional.of("%s is missing".formatted(column())) : Optional.empty();
        }
        String text = value.toString();
        return switch (kind()) {
            case NUMBER -> problem(isNumber(text), "no number");
            case WORD -> problem(words().contains(text), "none of " + String.join(", ", words()));
            case TIME -> problem(isTime(text), "no time");
            case TICKER -> problem(isTicker(text), "no ticker");
            case ANYTHING -> Optional.empty();
        };
    }

    private Optional<String> problem(boolean isSound, String otherwise) {
        return isSound ? Optional.empty() : Optional.of("%s is %s".formatted(column(), otherwise));
    }

    /** In SQL, what holds only for values that have no problem; empty when none has. */
    Optional<String> condition(SoundValues sound) {
        String column = column();
        String present = switch (kind()) {
            case NUMBER -> sound.number(column);
            case WORD -> "%s IN ('%s')".formatted(column, String.join("', '", words()));
            case TIME -> sound.time(column);
            case TICKER ->
                "(length(%1$s) <= 10 AND substr(%1$s, 1, 1) BETWEEN 'A' AND 'Z' AND ltrim(%1$s, '%2$s0123456789.-') = '')"
                        .formatted(column, LETTERS);
            case ANYTHING -> "%s IS NOT NULL".formatted(column);
        };
        if (isRequired()) {
            return Optional.of(present);
        }
        return kind() == Kind.ANYTHING
                ? Optional.empty()
                : Optional.of("(%s IS NULL OR %s)".formatted(column, present));
    }

    private boolean isRequired() {
        return field.getType().isPrimitive() || (kind() == Kind.NUMBER && !isOptional());
    }

    private boolean isOptional() {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private List<String> words() {
        return Arrays.stream(field.getType().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static boolean isNumber(String text) {
        try {
            var _ = new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        return text.isBlank() || TIMES.convertToEntityAttribute(text) != null;
    }

    private static boolean isTicker(String symbol) {
        try {
            var _ = new Ticker(symbol);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
