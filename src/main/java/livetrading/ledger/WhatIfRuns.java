package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that were played over past prices. They stay when a mode's history goes: they were looked at. */
@Transactional(readOnly = true)
public interface WhatIfRuns extends Repository<WhatIfRun, Long> {

    List<WhatIfRun> findByMode(Mode mode);

    @Transactional
    WhatIfRun save(WhatIfRun run);
}
