package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import livetrading.market.Ticker;
import livetrading.ui.format.Formats;
import livetrading.ui.part.PageWork;

/** What a text would have done on each ticker: on demand, because it takes a while. */
final class AllTickersPart extends Div {

    /** So many tickers at a time: others want the processor as well, and one wants to see something. */
    private static final int AT_A_TIME = 10;

    private final PageWork work;
    private final PreviewPlayer player;
    private final Supplier<List<String>> tickers;
    private final Supplier<Asked> asked;
    private final Button play = new Button("Play on all tickers", click -> begin());
    private final Button cancel = new Button("Cancel", click -> end("Cancelled."));
    private final ProgressBar progress = new ProgressBar();
    private final Span words = new Span();
    private final TickersGrid grid = new TickersGrid();
    private List<TickersGrid.Row> rows = List.of();
    private AtomicBoolean isWanted = new AtomicBoolean();

    /** What is to be played. */
    record Asked(String text, Map<String, String> inputs) {}

    AllTickersPart(PageWork work, PreviewPlayer player, Supplier<List<String>> tickers, Supplier<Asked> asked) {
        this.work = work;
        this.player = player;
        this.tickers = tickers;
        this.asked = asked;
        words.getElement().setAttribute("role", "status");
        words.addClassName("quiet");
        progress.getElement().setAttribute("aria-label", "Tickers played so far");
        Div bar = new Div(play, cancel, progress, words);
        bar.addClassName("script-run");
        grid.setVisible(false);
        add(bar, grid);
        end("Each with the costs and the risk rules in force, one after the other.");
    }

    private void begin() {
        isWanted.set(false);
        isWanted = new AtomicBoolean(true);
        rows = List.of();
        grid.setVisible(true);
        play.setEnabled(false);
        cancel.setVisible(true);
        progress.setVisible(true);
        goOn(asked.get(), tickers.get(), isWanted);
    }

    private void goOn(Asked what, List<String> left, AtomicBoolean wanted) {
        int done = rows.size();
        int all = done + left.size();
        progress.setValue(all == 0 ? 1 : (double) done / all);
        if (left.isEmpty()) {
            end("%s played.".formatted(all == 1 ? "1 ticker" : Formats.count(all) + " tickers"));
            return;
        }
        words.setText("%s of %s".formatted(Formats.count(done), Formats.count(all)));
        List<String> now = left.subList(0, Math.min(AT_A_TIME, left.size()));
        work.compute(
                this,
                () -> play(what, now, wanted),
                played -> take(what, left.subList(now.size(), left.size()), played, wanted),
                problem -> end("It could not be played; the reason is in the log."));
    }

    private List<TickersGrid.Row> play(Asked what, List<String> symbols, AtomicBoolean wanted) {
        var played = new ArrayList<TickersGrid.Row>();
        for (String symbol : symbols) {
            if (wanted.get()) {
                played.add(new TickersGrid.Row(symbol, player.playOnce(what.text(), Ticker.of(symbol), what.inputs())));
            }
        }
        return played;
    }

    private void take(Asked what, List<String> left, List<TickersGrid.Row> played, AtomicBoolean wanted) {
        if (!wanted.get()) {
            return;
        }
        var all = new ArrayList<>(rows);
        all.addAll(played);
        rows = all;
        grid.show(rows);
        goOn(what, left, wanted);
    }

    private void end(String why) {
        isWanted.set(false);
        play.setEnabled(true);
        cancel.setVisible(false);
        progress.setVisible(false);
        words.setText(why);
    }
}
