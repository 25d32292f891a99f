package livetrading.ui.whatif;

import livetrading.portfolio.Mode;
import livetrading.review.WhatIfRank;
import livetrading.ui.format.Formats;

/** Says of how many looks a result is the best: what is chosen among many looks good by luck. */
final class RankWords {

    private RankWords() {}

    static String of(WhatIfRank rank, Mode mode) {
        if (rank.looks() == 1) {
            return "This is the first account that was looked at in %s; each further one is counted.".formatted(mode);
        }
        String place = rank.better() == 0
                ? "The draft has the highest Sharpe ratio of %s different accounts that were looked at in %s."
                        .formatted(Formats.count(rank.looks()), mode)
                : "%s of %s different accounts that were looked at in %s had a higher Sharpe ratio than the draft."
                        .formatted(Formats.count(rank.better()), Formats.count(rank.looks()), mode);
        return rank.deflatedSharpe().isEmpty()
                ? place
                : place
                        + " Its deflated Sharpe ratio, the probability that it is more than the luck of the best of so many, is "
                        + Formats.percent(rank.deflatedSharpe().getAsDouble()) + ".";
    }
}
