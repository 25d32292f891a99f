package livetrading.app.start;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.AlpacaEndpoints;
import livetrading.alpaca.AlpacaKeys;
import livetrading.alpaca.BarStore;
import livetrading.alpaca.KeyVault;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import livetrading.engine.Venue;
import livetrading.ledger.LiveConfirmations;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.venue.AlpacaVenue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what trades at Alpaca, and reads Alpaca's customary environment variables. */
@Configuration(proxyBeanMethods = false)
class AlpacaTrading {

    private static final String RETRY = "jdk.httpclient.enableAllMethodRetry";

    @Bean
    AlpacaAccounts alpacaAccounts(DataFolder folder, BarStore store, Clock clock) {
        if (Boolean.getBoolean(RETRY)) {
            throw StartRefused.badSetting("-D" + RETRY + " is set: the JVM would send orders again by itself.");
        }
        Map<String, String> environment = System.getenv();
        return new AlpacaAccounts(
                new KeyVault(folder.path()), keys(environment), mode -> endpoints(mode, environment), store, clock);
    }

    @Bean
    Venue paperVenue(AlpacaAccounts accounts, Orders orders, LiveConfirmations confirmations, Clock clock) {
        return new AlpacaVenue(Mode.PAPER, accounts, orders, confirmations, clock);
    }

    @Bean
    Venue liveVenue(AlpacaAccounts accounts, Orders orders, LiveConfirmations confirmations, Clock clock) {
        return new AlpacaVenue(Mode.LIVE, accounts, orders, confirmations, clock);
    }

    static Optional<AlpacaKeys> keys(Map<String, String> environment) {
        Optional<String> id = EnvironmentSettings.value(environment, "APCA_API_KEY_ID");
        Optional<String> secret = EnvironmentSettings.value(environment, "APCA_API_SECRET_KEY");
        if (id.isPresent() != secret.isPresent()) {
            throw StartRefused.badSetting("Of APCA_API_KEY_ID and APCA_API_SECRET_KEY only one is set: set both.");
        }
        return id.map(found -> new AlpacaKeys(found, secret.orElseThrow()));
    }

    static AlpacaEndpoints endpoints(Mode mode, Map<String, String> environment) {
        AlpacaEndpoints documented = AlpacaEndpoints.of(mode);
        return new AlpacaEndpoints(
                address(environment, "APCA_API_BASE_URL", documented.trading()),
                address(environment, "APCA_API_DATA_URL", documented.data()),
                withPath(address(environment, "APCA_API_STREAM_URL", documented.stream())));
    }

    /** Alpaca's own clients take the address of the stream with and without its path. */
    private static URI withPath(URI stream) {
        return stream.getPath().length() > 1 ? stream : stream.resolve("/stream");
    }

    private static URI address(Map<String, String> environment, String name, URI documented) {
        try {
            return EnvironmentSettings.value(environment, name).map(URI::create).orElse(documented);
        } catch (IllegalArgumentException e) {
            throw StartRefused.badSetting(name + " is not an address: " + e.getMessage());
        }
    }
}
