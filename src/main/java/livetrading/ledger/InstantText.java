package livetrading.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as ISO 8601 text in UTC, always with milliseconds, so that their alphabetical order is that of time. */
@Converter(autoApply = true)
final class InstantText implements AttributeConverter<Instant, String> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static String of(Instant instant) {
        return FORM.format(instant);
    }

    /** Reads what SQL functions write as well, such as {@code 2026-11-22 14:32:05}; what is no time at all is absent. */
    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String iso = text.strip().replace(' ', 'T');
        try {
            return Instant.parse(iso.endsWith("Z") ? iso : iso + "Z");
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The same for those to whom a time that cannot be read is one long ago. */
    static Instant read(@Nullable String text) {
        return Objects.requireNonNullElse(new InstantText().convertToEntityAttribute(text), Instant.EPOCH);
    }
}
