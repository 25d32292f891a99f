package livetrading.standin.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;

/** Random ids and times, the same for the same seed. Only used in one's turn. */
final class Ids {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Random random;

    Ids(long seed) {
        random = new Random(seed);
    }

    UUID next() {
        long high = (random.nextLong() & ~0xf000L) | VERSION_4;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | VARIANT;
        return new UUID(high, low);
    }

    /** The given time to some milliseconds, written with 0, 3, 6 or 9 digits of the second. */
    Instant stamp(Instant now) {
        return switch (random.nextInt(4)) {
            case 0 -> now.truncatedTo(ChronoUnit.MILLIS);
            case 1 -> now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1 + random.nextInt(3));
            case 2 -> now.truncatedTo(ChronoUnit.MICROS).plusNanos(1_000L * (1 + random.nextInt(999)));
            default -> now.plusNanos(1 + random.nextInt(999));
        };
    }
}
