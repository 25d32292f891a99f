package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of strategies that users wrote. */
@Transactional(readOnly = true)
public interface ScriptVersions extends Repository<ScriptVersion, Long> {

    List<ScriptVersion> findAllByOrderByScriptAscVersionAsc();

    @Transactional
    ScriptVersion save(ScriptVersion version);

    /** All versions of a script. */
    @Modifying
    @Transactional
    @Query("delete from ScriptVersion e where e.script = :script")
    int deleteByScript(String script);
}
