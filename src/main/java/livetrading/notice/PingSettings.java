package livetrading.notice;

import java.util.Optional;
import livetrading.ledger.AlertSettingsStore;
import org.springframework.stereotype.Component;

/** Whom the engine calls as long as all is well, for whoever chooses it. */
@Component
public class PingSettings {

    private final AlertSettingsStore settings;
    private final Ping ping;
    private final PingCall call = new PingCall();

    PingSettings(AlertSettingsStore settings, Ping ping) {
        this.settings = settings;
        this.ping = ping;
    }

    /** Of the address that is stored; what is none is told as it is not. Empty without any. */
    public Optional<String> host() {
        return settings.read()
                .pingAddress()
                .map(text -> PingAddress.of(text).map(PingAddress::host).orElse("an address that is none"));
    }

    /**
     * Calls an address, which takes two seconds at most, and stores it when the call was accepted.
     *
     * @return what is wrong; when nothing is, it has been stored
     */
    public Optional<String> save(String entered) {
        String text = entered.strip();
        Optional<String> problem = FieldChecks.address(text)
                .or(() -> PingAddress.of(text)
                        .flatMap(address -> call.to(address.base(), "")
                                .problem()
                                .map(words -> "Not saved: %s. Is the address right?".formatted(words))));
        if (problem.isEmpty()) {
            store(text);
        }
        return problem;
    }

    /** Nobody is called any more. */
    public void remove() {
        store("");
    }

    private void store(String address) {
        settings.save(settings.read().ping(address));
        ping.callAnother();
    }
}
