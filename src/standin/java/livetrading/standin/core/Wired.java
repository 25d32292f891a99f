package livetrading.standin.core;

import java.util.Arrays;
import java.util.Locale;

/** A constant that the interface writes in lower case. */
public interface Wired {

    String name();

    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E> & Wired> E read(Class<E> type, String field, String wire) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid " + field + ": " + wire));
    }
}
