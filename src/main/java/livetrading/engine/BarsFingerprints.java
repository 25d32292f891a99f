package livetrading.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * Fingerprints by which bars are recognised for years: SHA-256 of times, prices and volumes. It goes on from where it was
 * when bars have come to those that it knows.
 */
final class BarsFingerprints {

    /** Half of SHA-256: nobody finds other bars with it by chance. */
    private static final int KEPT = 16;

    private static final int BYTES_OF_BAR = 6 * Long.BYTES;

    private final Map<Ticker, Known> known = new HashMap<>();

    /** @param check tells quickly whether bars begin with those that were digested */
    private record Known(long check, int size, MessageDigest digest) {

        private boolean isBeginningOf(Bars bars) {
            return size <= bars.size() && bars.fingerprint(0, size) == check;
        }
    }

    /**
     * What is stored of bars.
     *
     * @param first beginning of the first bar in epoch milliseconds, {@code last} of the last one
     */
    record Print(int size, long first, long last, String fingerprint) {

        String text() {
            return "%d %d %d %s".formatted(size, first, last, fingerprint);
        }

        /** @throws IllegalArgumentException when the text is none */
        static Print of(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("'" + text + "' does not tell bars");
            }
            return new Print(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }
    }

    /** @param bars at least one */
    Print of(Bars bars) {
        Known before = known.get(bars.ticker());
        Known start = before != null && before.isBeginningOf(bars) ? before : new Known(0, 0, sha256());
        MessageDigest digest = start.digest();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES_OF_BAR);
        for (int i = start.size(); i < bars.size(); i++) {
            bytes.clear()
                    .putLong(bars.times()[i])
                    .putDouble(bars.open()[i])
                    .putDouble(bars.high()[i])
                    .putDouble(bars.low()[i])
                    .putDouble(bars.close()[i])
                    .putDouble(bars.volume()[i]);
            digest.update(bytes.array());
        }
        known.put(bars.ticker(), new Known(bars.fingerprint(), bars.size(), digest));
        byte[] whole = copy(digest).digest();
        return new Print(
                bars.size(),
                bars.times()[0],
                bars.times()[bars.size() - 1],
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, KEPT)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java can be copied", e);
        }
    }
}
