package livetrading.alpaca;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import livetrading.market.Feed;
import livetrading.standin.Standin;

/** The program's side of a connection to a stand-in for Alpaca, on the stand-in's clock. */
public final class Connected {

    private Connected() {}

    /** Accounts of all modes are the stand-in's one. */
    public static AlpacaAccounts accounts(Standin alpaca, Path folder, BarStore store) {
        return new AlpacaAccounts(
                new KeyVault(folder), Optional.of(keys(alpaca)), mode -> endpoints(alpaca), store, clock(alpaca));
    }

    /** As when nobody has entered keys yet. */
    public static AlpacaAccounts withoutKeys(Standin alpaca, Path folder, BarStore store) {
        return new AlpacaAccounts(
                new KeyVault(folder), Optional.empty(), mode -> endpoints(alpaca), store, clock(alpaca));
    }

    static Alpaca to(Standin alpaca, BarStore store) {
        return new Alpaca(endpoints(alpaca), keys(alpaca), Feed.SIP, store, clock(alpaca));
    }

    public static AlpacaKeys keys(Standin alpaca) {
        return new AlpacaKeys(alpaca.keyId(), alpaca.secretKey());
    }

    private static AlpacaEndpoints endpoints(Standin alpaca) {
        return new AlpacaEndpoints(
                URI.create(alpaca.url()), URI.create(alpaca.url()), URI.create(alpaca.streamUrl() + "/stream"));
    }

    public static Clock clock(Standin alpaca) {
        InstantSource source = () -> alpaca.clock().instant();
        return source.withZone(ZoneOffset.UTC);
    }
}
