package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import org.jspecify.annotations.Nullable;

/** What a column may hold, so that its row can be read; follows from the field that it is read into. */
record RowRule(Field field) {

    private static final InstantText TIMES = new InstantText();

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
        Class<?> type = field.getType();
        if (value == null) {
            return type.isPrimitive() || isRequiredNumber()
                    ? Optional.of("%s is missing".formatted(column()))
                    : Optional.empty();
        }
        boolean isSound = type == BigDecimal.class
                ? isNumber(value)
                : field.isAnnotationPresent(Enumerated.class)
                        ? isConstant(value.toString())
                        : type == Instant.class
                                ? isOptional() || isTime(value.toString())
                                : !field.getName().equals("ticker") || isTicker(value.toString());
        return isSound ? Optional.empty() : Optional.of("%s is %s".formatted(column(), expectation()));
    }

    private boolean isRequiredNumber() {
        return field.getType() == BigDecimal.class && !isOptional();
    }

    /** What is no time then counts as absent. */
    private boolean isOptional() {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private String expectation() {
        Class<?> type = field.getType();
        if (type.isEnum()) {
            return "none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return type == BigDecimal.class ? "no number" : type == Instant.class ? "no time" : "no ticker";
    }

    private static boolean isNumber(Object value) {
        try {
            var _ = new BigDecimal(value.toString());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isConstant(String word) {
        return Arrays.stream(field.getType().getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(word));
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
