package livetrading.account;

import java.time.Instant;
import java.util.function.IntPredicate;

/**
 * Money that is in a ticker as a whole, or not at all, as a strategy wants it, and that trades at no cost. Otherwise it
 * does what an account does: a stance is filled at the next open, and the strategy that opened a position closes it.
 */
final class Pot {

    private final PlayedTicker ticker;
    private double value;

    /** Of a share when the value was last computed. */
    private double price;

    private boolean isInvested;
    private boolean isWanted;
    private IntPredicate stance = bar -> false;
    private IntPredicate opener = stance;

    /** @param value to begin with, in any unit */
    Pot(PlayedTicker ticker, double value) {
        this.ticker = ticker;
        this.value = value;
    }

    double value() {
        return value;
    }

    double invested() {
        return isInvested ? value : 0;
    }

    /** @param next says of a bar whether to be invested after its close, from now on */
    void follow(IntPredicate next) {
        stance = next;
    }

    void open() {
        ticker.open().ifPresent(open -> {
            price(open);
            isInvested = isWanted;
        });
    }

    void close() {
        if (ticker.hasBarOfSession()) {
            price(ticker.close().orElseThrow());
        }
    }

    private void price(double now) {
        value = isInvested ? value * now / price : value;
        price = now;
    }

    /** @param loadFrom from when on prices have to be plausible */
    void decide(Instant loadFrom) {
        if (!ticker.hasBarOfSession() || ticker.isDoubtful(loadFrom)) {
            return;
        }
        if (!isInvested) {
            opener = stance;
        }
        isWanted = opener.test(ticker.now());
    }
}
