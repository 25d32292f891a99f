package livetrading.standin.core;

import java.util.OptionalInt;

/** On what terms the broker serves: keys, market-data plan, requests a minute. Thread-safe. */
public final class Terms {

    /** As documented, for each of trading and market data. */
    public static final int DOCUMENTED_RATE = 200;

    private String keyId = "PKSTANDIN0000000001";
    private String secretKey = "standin-secret-key-0000000000000000000000001";
    private boolean recentSip;
    private boolean oneConnection;
    private OptionalInt enforcedRate = OptionalInt.empty();

    public synchronized String keyId() {
        return keyId;
    }

    public synchronized String secretKey() {
        return secretKey;
    }

    /** Other keys from now on, as after a change of keys or for another account. */
    public synchronized void keys(String newKeyId, String newSecretKey) {
        keyId = newKeyId;
        secretKey = newSecretKey;
    }

    public synchronized boolean areKeys(String id, String secret) {
        return keyId.equals(id) && secretKey.equals(secret);
    }

    public synchronized boolean hasRecentSip() {
        return recentSip;
    }

    /** The paid plan: prices of all exchanges without delay. */
    public synchronized void allowRecentSip() {
        recentSip = true;
    }

    /** Takes one connection to each stream only, as long as it lasts. */
    public synchronized void allowOneConnectionOnly() {
        oneConnection = true;
    }

    public synchronized boolean isOneConnectionOnly() {
        return oneConnection;
    }

    /** Refuses requests beyond so many a minute of the broker's clock; the headers count down in any case. */
    public synchronized void enforceRate(int requestsAMinute) {
        enforcedRate = OptionalInt.of(requestsAMinute);
    }

    public synchronized OptionalInt enforcedRate() {
        return enforcedRate;
    }
}
