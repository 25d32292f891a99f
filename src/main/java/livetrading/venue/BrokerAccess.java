package livetrading.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.alpaca.Alpaca;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.AlpacaKeys;
import livetrading.alpaca.RateUse;
import livetrading.market.Feed;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/** The keys of the broker's accounts, whether they work, and how much the broker is asked: what the screens show of it. */
@Component
public class BrokerAccess {

    private final AlpacaAccounts accounts;

    public BrokerAccess(AlpacaAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The keys that are there, none of which is told.
     *
     * @param hint the end of the key id, by which its owner recognises it
     * @param fingerprint by which one can tell that the keys were changed
     */
    public record StoredKeys(String hint, String fingerprint) {

        static StoredKeys of(AlpacaKeys keys) {
            return new StoredKeys(keys.hint(), keys.fingerprint());
        }
    }

    /** @param equity in US dollars */
    public record BrokerAccount(String number, BigDecimal equity) {}

    /**
     * Whether the account of a mode could trade now.
     *
     * @param account empty when it did not say whose it is
     * @param problems in words; empty when it could
     */
    public record Trial(Optional<BrokerAccount> account, List<String> problems) {

        public Trial {
            problems = List.copyOf(problems);
        }
    }

    /**
     * How many calls the broker takes.
     *
     * @param left calls that can be made at once
     * @param perMinute how many there are in all; each comes back a minute after it was made
     * @param reserved how many of them are kept for sending and cancelling orders
     * @param closedUntil until when the broker has asked to be left alone, if it has
     * @param isListening whether news of orders come by themselves
     */
    public record Calls(int left, int perMinute, int reserved, Optional<Instant> closedUntil, boolean isListening) {

        static Calls of(Alpaca alpaca) {
            RateUse use = alpaca.rate();
            return new Calls(use.left(), use.perMinute(), use.reserved(), use.closedUntil(), alpaca.isListening());
        }
    }

    /** Whether the keys are those of the environment, which cannot be changed here. */
    public boolean areKeysFixed() {
        return accounts.areKeysFixed();
    }

    /** @throws IllegalStateException when stored keys cannot be read */
    public Optional<StoredKeys> keys(Mode mode) {
        return accounts.keys(mode).map(StoredKeys::of);
    }

    /**
     * @throws IllegalArgumentException when one of the two is blank
     * @throws IllegalStateException when they cannot be stored
     */
    public void store(Mode mode, String id, String secret) {
        accounts.store(mode, new AlpacaKeys(id, secret));
    }

    public void forget(Mode mode) {
        accounts.forget(mode);
    }

    /** Asks the broker, which takes a moment. */
    public Trial test(Mode mode, Feed feed) {
        AlpacaAccounts.Trial trial = accounts.test(mode, feed);
        return new Trial(
                trial.account().map(account -> new BrokerAccount(account.number(), account.equity())),
                trial.problems());
    }

    /** Empty while nothing has been asked of the mode's account. */
    public Optional<Calls> calls(Mode mode) {
        return accounts.inUse(mode).map(Calls::of);
    }
}
