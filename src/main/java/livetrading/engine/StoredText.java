package livetrading.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import livetrading.ledger.Deflated;
import tools.jackson.databind.json.JsonMapper;

/** Values as they are stored: JSON, made smaller. */
final class StoredText {

    /** By their fields only: a method whose name begins like that of a property is none. */
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private StoredText() {}

    static byte[] packed(Object value) {
        return Deflated.of(JSON.writeValueAsBytes(value));
    }

    /** @throws RuntimeException when the bytes are no such value */
    static <T> T unpacked(byte[] packed, Class<T> type) {
        return JSON.readValue(Deflated.plain(packed), type);
    }
}
