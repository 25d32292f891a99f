package livetrading.broker;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a broker answers. Times are those of the machine's clock.
 *
 * @param answered when it answered last; empty when it has not been asked, or is built in
 * @param silentSince since when it has been asked in vain; empty while it answers
 */
public record Contact(Optional<Instant> answered, Optional<Instant> silentSince) {

    /** Of a broker that was not asked yet, or that cannot fall silent because it is built in. */
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

    public Contact answeredAt(Instant at) {
        return new Contact(Optional.of(at), Optional.empty());
    }

    public Contact askedInVainAt(Instant at) {
        return new Contact(answered, silentSince.or(() -> Optional.of(at)));
    }
}
