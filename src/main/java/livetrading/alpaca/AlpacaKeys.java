package livetrading.alpaca;

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

    @Override
    public String toString() {
        return "keys " + hint();
    }
}
