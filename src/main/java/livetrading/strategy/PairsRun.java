package livetrading.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.indicator.Windows;

/** One pass of pairs trading over a history. */
final class PairsRun {

    private static final int HALF_LIVES = 2;

    final boolean[] stances;

    /** The z-score of the spread to the partner of each bar; NaN without partner. */
    final double[] z;

    private final Partners partners;
    private final int window;
    private final double entry;
    private final double exit;
    private final double stop;

    /** For every bar one more than the index of its partner, 0 for none. */
    private final int[] partnerOf;

    private final List<Partners.Partner> used = new ArrayList<>();

    private boolean isLong;
    private boolean rearmed = true;
    private double barsLeft;

    PairsRun(Partners partners, int size, int warmUp, Parameters parameters) {
        this.partners = partners;
        window = parameters.integer("window");
        entry = parameters.decimal("entry");
        exit = parameters.decimal("exit");
        stop = parameters.decimal("stop");
        stances = new boolean[size];
        z = Windows.undefined(size);
        partnerOf = new int[size];
        for (int t = warmUp - 1; t < size; t++) {
            choosePartner(t);
            int index = partnerOf[t];
            if (index > 0) {
                z[t] = used.get(index - 1).pair().zScore(t, window);
            }
            if (t >= warmUp) {
                decide(t);
            }
            stances[t] = isLong;
        }
    }

    /** The partner of a bar: that of the position while there is one. */
    Optional<Partners.Partner> partner(int bar) {
        int index = partnerOf[bar];
        return index == 0 ? Optional.empty() : Optional.of(used.get(index - 1));
    }

    private void choosePartner(int t) {
        if (!partners.isSelection(t)) {
            partnerOf[t] = partnerOf[t - 1];
            return;
        }
        Optional<Partners.Partner> before = t == 0 ? Optional.empty() : partner(t - 1);
        Optional<Partners.Partner> kept =
                before.filter(held -> isLong).flatMap(held -> partners.find(t, held.ticker()));
        kept.or(() -> partners.best(t)).ifPresent(chosen -> {
            used.add(chosen);
            partnerOf[t] = used.size();
        });
        if (!partner(t).map(Partners.Partner::ticker).equals(before.map(Partners.Partner::ticker))) {
            rearmed = true;
        }
    }

    private void decide(int t) {
        if (isLong) {
            barsLeft--;
            boolean lost = changedPartner(t);
            if (lost || z[t] >= exit || z[t] < -stop || barsLeft <= 0) {
                isLong = false;
                rearmed = lost || z[t] >= -entry;
            }
            return;
        }
        if (z[t] < -entry && z[t] >= -stop && rearmed) {
            isLong = true;
            barsLeft = HALF_LIVES * used.get(partnerOf[t] - 1).test().halfLife();
        }
        rearmed |= z[t] >= -entry;
    }

    /** Whether the partner of the bar before is no longer the partner. */
    boolean changedPartner(int t) {
        return !partner(t).map(Partners.Partner::ticker).equals(partner(t - 1).map(Partners.Partner::ticker));
    }
}
