package livetrading.simulated;

/** A price file cannot be used, because of one of its lines. */
final class BadPriceFile extends Exception {

    private final int line;

    /** @param line counted from 1, the header included */
    BadPriceFile(int line, String reason) {
        super(reason);
        this.line = line;
    }

    int line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
