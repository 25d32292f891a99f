package livetrading.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Scripts to begin with: the eight rule strategies that the program has built in, and well-known ones beside them. */
public final class Gallery {

    private static final List<String> IDS = List.of(
            "pullback",
            "connors-rsi2",
            "turtle",
            "golden-cross-weekly",
            "opening-range",
            "trailing-trend",
            "relative-strength",
            "sma-crossover",
            "rsi",
            "macd",
            "bollinger-bands",
            "momentum",
            "mean-reversion",
            "breakout",
            "rolling-vwap");

    private Gallery() {}

    /** What the scripts are called, those first that differ most from what is built in. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * The text of one of them.
     *
     * @throws IllegalArgumentException when there is no such script
     */
    public static String source(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("there is no script '%s' in the gallery".formatted(id));
        }
        try (InputStream in = Gallery.class.getResourceAsStream(id + ".strategy")) {
            return new String(java.util.Objects.requireNonNull(in, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
