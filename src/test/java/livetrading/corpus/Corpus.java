package livetrading.corpus;

import java.util.List;

/** Twenty errors by which strategies come to know later bars, and the same ideas without them. */
public final class Corpus {

    private static final List<Class<?>> FAMILIES = List.of(
            AverageAround.class,
            Normalised.class,
            Shifted.class,
            Fill.class,
            WeekAbove.class,
            Repaint.class,
            MergedMonths.class,
            Score.class,
            HighStop.class,
            SortedReturns.class,
            TrendLine.class,
            PeerDay.class,
            Filled.class,
            Rolled.class,
            Pivots.class,
            Threshold.class,
            Pairs.class,
            Remembered.class,
            LastBars.class,
            NowAndThen.class);

    private Corpus() {}

    public static List<Class<? extends Sample>> biased() {
        return samples("Biased");
    }

    public static List<Class<? extends Sample>> clean() {
        return samples("Clean");
    }

    private static List<Class<? extends Sample>> samples(String name) {
        return FAMILIES.stream()
                .<Class<? extends Sample>>map(family -> sample(family, name))
                .toList();
    }

    private static Class<? extends Sample> sample(Class<?> family, String name) {
        for (Class<?> nested : family.getDeclaredClasses()) {
            if (nested.getSimpleName().equals(name)) {
                return nested.asSubclass(Sample.class);
            }
        }
        throw new AssertionError(family + " has no " + name);
    }
}
