package livetrading.market;

/** There are no usable prices for a ticker; the message says why, in words for a user. */
public final class MissingPricesException extends Exception {

    private final boolean isLoading;

    public MissingPricesException(String message) {
        super(message);
        isLoading = false;
    }

    public MissingPricesException(String message, Throwable cause) {
        super(message, cause);
        isLoading = false;
    }

    private MissingPricesException(Ticker ticker) {
        super("the prices of " + ticker + " are being loaded");
        isLoading = true;
    }

    /** Nothing is wrong: the prices are on their way. */
    public static MissingPricesException loading(Ticker ticker) {
        return new MissingPricesException(ticker);
    }

    public boolean isLoading() {
        return isLoading;
    }
}
