package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The jars of strategies whose code may run, by the SHA-256 of their bytes. */
@Transactional(readOnly = true)
public interface TrustedJars extends Repository<TrustedJar, String> {

    List<TrustedJar> findAll();

    @Transactional
    TrustedJar save(TrustedJar jar);

    @Transactional
    void deleteById(String sha256);

    /**
     * All strategies of a jar have passed the checks.
     *
     * @param version of the program
     */
    @Modifying
    @Transactional
    @Query("update TrustedJar e set e.checkedBy = :version where e.sha256 = :sha256")
    int passed(String sha256, String version);
}
