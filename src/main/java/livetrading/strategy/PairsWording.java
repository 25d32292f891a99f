package livetrading.strategy;

/** What pairs trading has to say about its stances. */
record PairsWording(PairsRun run, Partners partners, Parameters parameters) {

    String enters(int bar) {
        return run.partner(bar)
                .map(partner -> "%s is below %s, cointegrated with p %s and a half-life of %s bars"
                        .formatted(
                                zScore(bar),
                                level(-parameters.decimal("entry")),
                                Wording.decimal(partner.test().pValue(), 4),
                                Wording.decimal(partner.test().halfLife(), 0)))
                .orElseThrow();
    }

    String holds(int bar) {
        return "%s has reached neither %s nor the stop %s"
                .formatted(zScore(bar), level(parameters.decimal("exit")), level(-parameters.decimal("stop")));
    }

    String leaves(int bar) {
        if (run.changedPartner(bar)) {
            return run.partner(bar - 1)
                    .map(partner -> partner.ticker() + " no longer qualifies as partner")
                    .orElseThrow();
        }
        if (run.z[bar] >= parameters.decimal("exit")) {
            return zScore(bar) + " has reached " + level(parameters.decimal("exit"));
        }
        if (run.z[bar] < -parameters.decimal("stop")) {
            return zScore(bar) + " is below the stop " + level(-parameters.decimal("stop"));
        }
        return zScore(bar) + " has not closed within two half-lives";
    }

    String waits(int bar) {
        int tried = partners.tried(bar);
        if (run.partner(bar).isEmpty()) {
            return tried == 0
                    ? "no other ticker has enough bars in common"
                    : "no cointegrated partner among %d ticker%s".formatted(tried, tried == 1 ? "" : "s");
        }
        if (run.z[bar] < -parameters.decimal("stop")) {
            return zScore(bar) + " is beyond the stop " + level(-parameters.decimal("stop"));
        }
        if (run.z[bar] < -parameters.decimal("entry")) {
            return "%s is below %s, but has not been above it since the last exit"
                    .formatted(zScore(bar), level(-parameters.decimal("entry")));
        }
        return zScore(bar) + " is not below " + level(-parameters.decimal("entry"));
    }

    private String zScore(int bar) {
        String name = run.partner(bar).map(partner -> partner.ticker().symbol()).orElse("no partner");
        return "z-score of the spread to " + name + " " + Wording.decimal(run.z[bar], 2);
    }

    private static String level(double value) {
        return Wording.shortest(value);
    }
}
