package livetrading.ledger;

import java.time.LocalDate;
import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that were played over past prices. They stay when a mode's history goes: they were looked at. */
@Transactional(readOnly = true)
public interface WhatIfRuns extends Repository<WhatIfRun, Long> {

    List<WhatIfRun> findByMode(Mode mode);

    boolean existsByModeAndSettingsAndFirstSessionAndLastSession(
            Mode mode, String settings, String firstSession, String lastSession);

    /** Whether the same was looked at before; a second look at it is none. */
    default boolean isKnown(Mode mode, String settings, LocalDate first, LocalDate last) {
        return existsByModeAndSettingsAndFirstSessionAndLastSession(mode, settings, first.toString(), last.toString());
    }

    @Transactional
    WhatIfRun save(WhatIfRun run);
}
