package livetrading.review;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;

/**
 * What somebody wants to know.
 *
 * @param mode whose prices are played
 * @param inForce the settings that the draft is compared with; empty when they are not in order
 * @param from the session after whose close the first decisions are made; empty for the first one that has enough
 *     prices behind it
 * @param to the last session; empty for that of the last price
 * @param wholeFiles in mode SIMULATED: whether files are played to their end, beyond the simulated time
 */
public record WhatIfRequest(
        Mode mode,
        Optional<TradingSettings> inForce,
        TradingSettings draft,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean wholeFiles) {}
