package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody typed that real money may be traded, in one account and with one pair of keys. */
@Entity
@Table(name = "live_confirmations")
public class LiveConfirmation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant confirmedAt;

    private String accountNumber;

    private BigDecimal equity;

    private String keyFingerprint;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LiveConfirmation() {}

    /** @param equity in US dollars, as it was shown when it was confirmed */
    public LiveConfirmation(Instant confirmedAt, String accountNumber, BigDecimal equity, String keyFingerprint) {
        this.confirmedAt = confirmedAt;
        this.accountNumber = accountNumber;
        this.equity = equity;
        this.keyFingerprint = keyFingerprint;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String accountNumber() {
        return accountNumber;
    }

    public BigDecimal equity() {
        return equity;
    }

    /** Whether it was given for these keys. */
    public boolean holdsFor(String fingerprint) {
        return keyFingerprint.equals(fingerprint);
    }

    /** Whether it was given for this account and these keys. */
    public boolean holdsFor(String account, String fingerprint) {
        return accountNumber.equals(account) && holdsFor(fingerprint);
    }
}
