package livetrading.ledger;

import java.util.List;
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
}
