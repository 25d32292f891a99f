package livetrading.ui.scripts;

/** What the editor begins with where nothing else was chosen: a strategy that can be played, so that there is something to see. */
final class NewText {

    private static final String TEXT = """
            # What it does, in a line.
            name   My strategy
            input  period = 50 (5..200)
            enter  close > sma(period)
            leave  close < sma(period)
            """;

    private NewText() {}

    static HandedText text() {
        return new HandedText(TEXT, "");
    }
}
