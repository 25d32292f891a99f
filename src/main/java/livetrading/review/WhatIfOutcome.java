package livetrading.review;

import java.util.Optional;
import livetrading.account.AccountOutcome;

/**
 * What came of a what-if.
 *
 * @param inForce of the settings in force; empty when they are not in order
 */
public record WhatIfOutcome(WhatIfRequest request, Optional<AccountOutcome> inForce, AccountOutcome draft) {}
