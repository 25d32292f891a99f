package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.broker.BrokerException;
import livetrading.market.Feed;
import livetrading.portfolio.Mode;

/** The accounts at Alpaca for which there are keys: those of the environment before those that were stored. */
public final class AlpacaAccounts implements AutoCloseable {

    /** By how much the two clocks may differ: orders and bars are judged by the time. */
    public static final Duration MOST_SKEW = Duration.ofSeconds(5);

    private final KeyVault vault;
    private final Optional<AlpacaKeys> environment;
    private final Function<Mode, AlpacaEndpoints> endpoints;
    private final BarStore store;
    private final Clock clock;
    private final Map<Mode, Open> open = new EnumMap<>(Mode.class);

    private record Open(AlpacaKeys keys, Feed feed, Alpaca alpaca) {}

    /** @param environment keys that hold for every mode, and are not stored */
    public AlpacaAccounts(
            KeyVault vault,
            Optional<AlpacaKeys> environment,
            Function<Mode, AlpacaEndpoints> endpoints,
            BarStore store,
            Clock clock) {
        this.vault = vault;
        this.environment = environment;
        this.endpoints = endpoints;
        this.store = store;
        this.clock = clock;
    }

    /** @throws IllegalStateException when stored keys cannot be read */
    public Optional<AlpacaKeys> keys(Mode mode) {
        return environment.or(() -> vault.keys(mode));
    }

    /** Whether the keys are those of the environment, which cannot be changed here. */
    public boolean areKeysFixed() {
        return environment.isPresent();
    }

    public void store(Mode mode, AlpacaKeys keys) {
        vault.store(mode, keys);
    }

    public void forget(Mode mode) {
        vault.forget(mode);
    }

    /** The account of a mode; empty without keys. A change of keys or feed makes a new connection. */
    public synchronized Optional<Alpaca> of(Mode mode, Feed feed) {
        return keys(mode).map(keys -> connected(mode, keys, feed));
    }

    private Alpaca connected(Mode mode, AlpacaKeys keys, Feed feed) {
        Open before = open.get(mode);
        if (before != null && before.keys().equals(keys) && before.feed() == feed) {
            return before.alpaca();
        }
        if (before != null) {
            before.alpaca().close();
        }
        var alpaca = new Alpaca(endpoints.apply(mode), keys, feed, store, clock);
        open.put(mode, new Open(keys, feed, alpaca));
        return alpaca;
    }

    /** The connection of a mode as it is in use now; empty while nothing has been asked of the account. */
    public synchronized Optional<Alpaca> inUse(Mode mode) {
        return Optional.ofNullable(open.get(mode)).map(Open::alpaca);
    }

    /**
     * Tries whether the account of a mode could trade now.
     *
     * @param account empty when it did not say whose it is
     * @param problems in words; empty when it could
     */
    public record Trial(Optional<AccountStatus> account, List<String> problems) {}

    public Trial test(Mode mode, Feed feed) {
        Optional<Alpaca> alpaca = of(mode, feed);
        if (alpaca.isEmpty()) {
            return new Trial(Optional.empty(), List.of("There are no keys for " + mode + " trading"));
        }
        var problems = new ArrayList<String>();
        Optional<AccountStatus> account = Optional.empty();
        try {
            account = Optional.of(alpaca.get().account());
            problems.addAll(account.get().obstacles());
            skewProblem(alpaca.get().hours()).ifPresent(problems::add);
        } catch (BrokerException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return new Trial(account, problems);
    }

    /** What is wrong with this machine's clock, if anything is. */
    public static Optional<String> skewProblem(MarketHours hours) {
        return hours.skew().abs().compareTo(MOST_SKEW) > 0
                ? Optional.of("this machine's clock is %s s %s Alpaca's: set it by a time server"
                        .formatted(hours.skew().abs().toSeconds(), hours.skew().isNegative() ? "behind" : "ahead of"))
                : Optional.empty();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(one -> one.alpaca().close());
        open.clear();
    }
}
