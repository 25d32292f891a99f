package livetrading.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants as ISO 8601 text in UTC, always with milliseconds, so that their alphabetical order is that of time. */
@Converter(autoApply = true)
final class InstantText implements AttributeConverter<Instant, String> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : FORM.format(instant);
    }

    /** @throws java.time.format.DateTimeParseException for text that somebody wrote who does not know the form */
    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isBlank() ? null : Instant.parse(text);
    }
}
