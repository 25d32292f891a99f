package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.market.Ticker;
import livetrading.ui.help.Reference;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;

/** What stands beside the text: what it would have done on a ticker, and in tabs all that is known of it. */
final class ResultPart {

    private final ComboBox<String> ticker = new ComboBox<>();
    private final TabSheet tabs = new TabSheet();
    private final PreviewPart preview = new PreviewPart(() -> tabs.setSelectedIndex(0));
    private final TextChecks checks;
    private final VersionsPart versions;
    private final Tab versionsTab;
    private OpenWork work = OpenWork.fresh("", "");
    private String text = "";

    /**
     * @param tickers those that are configured
     * @param asked what is to be played on all of them
     * @param chosen told when another ticker was chosen
     */
    ResultPart(
            ScriptChecks checker,
            PageWork pageWork,
            PreviewPlayer player,
            Component page,
            List<String> tickers,
            Supplier<AllTickersPart.Asked> asked,
            Runnable chosen) {
        ticker.setAriaLabel("Ticker to play it on");
        ticker.setItems(tickers);
        tickers.stream().findFirst().ifPresent(ticker::setValue);
        ticker.addValueChangeListener(change -> chosen.run());
        tabs.add("Chart", preview.chart());
        tabs.add("Trades", preview.trades());
        checks = new TextChecks(checker, pageWork, page, tabs);
        tabs.add("All tickers", new AllTickersPart(pageWork, player, () -> tickers, asked));
        tabs.add("Language", new Reference());
        versions = new VersionsPart(pageWork, player, this::ticker);
        versionsTab = tabs.add("Versions", versions);
        tabs.addSelectedChangeListener(change -> look());
        tabs.addClassName("script-tabs");
    }

    Component panel() {
        return new Panel("What it would have done", new Component[] {ticker}, preview.figures(), preview.words(), tabs);
    }

    Optional<Ticker> ticker() {
        return ticker.getOptionalValue().map(Ticker::of);
    }

    TextChecks checks() {
        return checks;
    }

    /** Takes what is written. */
    void open(OpenWork opened) {
        work = opened;
        text = opened.begun();
        checks.open(opened);
    }

    /** Takes what is written, where that may have changed. */
    void refresh(OpenWork opened, String now) {
        work = opened;
        text = now;
        checks.show(opened, now);
        compare();
    }

    /** What takes its time is looked for when somebody looks at it. */
    private void look() {
        compare();
        if (checks.isShown()) {
            checks.check(work, text, () -> {}, () -> {});
        }
    }

    private void compare() {
        if (versionsTab.isSelected()) {
            versions.show(work, Optional.of(text).filter(work::isUnsaved));
        }
    }

    void show(PreviewResult result) {
        switch (result) {
            case PreviewResult.Wrong wrong -> preview.outdated();
            case PreviewResult.Unplayed(var script, var why) -> preview.unplayed(why);
            case PreviewResult.Played played -> preview.show(played);
        }
    }

    void failed() {
        preview.unplayed("It could not be played; the reason is in the log. Trading is not touched by this.");
    }
}
