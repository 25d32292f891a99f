package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's word that the code of a jar of strategies may run in the program. It is about these bytes and no others. */
@Entity
@Table(name = "trusted_jars")
public class TrustedJar {

    @Id
    @Column(name = "sha256")
    private String sha256;

    private String fileName;

    private Instant trustedAt;

    private String trustedBy;

    private @Nullable String checkedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TrustedJar() {}

    /**
     * @param sha256 of the bytes of the file, 64 hexadecimal digits
     * @param fileName as it was called then
     * @param trustedBy name of the user
     */
    public TrustedJar(String sha256, String fileName, Instant trustedAt, String trustedBy) {
        this.sha256 = sha256;
        this.fileName = fileName;
        this.trustedAt = trustedAt;
        this.trustedBy = trustedBy;
    }

    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    public Instant trustedAt() {
        return trustedAt;
    }

    public String trustedBy() {
        return trustedBy;
    }

    /** The version of the program whose checks all its strategies passed; empty when none did yet. */
    public Optional<String> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }
}
