package livetrading.alpaca;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two keys of an account. They are never printed. */
public record AlpacaKeys(String id, String secret) {

    private static final int SHOWN = 4;

    /** @throws IllegalArgumentException when one of them is blank */
    public AlpacaKeys {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("the key id and the secret key have to be there both");
        }
    }

    /** The end of the key id, by which its owner recognises it. */
    public String hint() {
        return "…" + id.substring(Math.max(0, id.length() - SHOWN));
    }

    /** By which one can tell that the keys were changed: the SHA-256 of the key id. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "keys " + hint();
    }
}
