package livetrading.ui.configuration;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Feed;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.Setting;
import livetrading.ui.setting.ConfigurationDraft;

/** Says what prices that come late mean for bars within the day. */
final class LatePrices extends Div {

    LatePrices() {
        addClassName("warning");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param draft what the form says; as long as its feed or timeframe is none, there is nothing to say */
    void show(ConfigurationDraft draft) {
        Optional<String> sentence = sentence(draft);
        setText(sentence.orElse(""));
        setVisible(sentence.isPresent());
    }

    private static Optional<String> sentence(ConfigurationDraft draft) {
        List<Timeframe> timeframes = Timeframe.all(draft.text(Setting.TIMEFRAME));
        boolean isWithinDay = !timeframes.isEmpty() && !timeframes.getFirst().isDaily();
        return draft.text(Setting.MODE).equals(Mode.SIMULATED.name()) || !isWithinDay
                ? Optional.empty()
                : Feed.of(draft.text(Setting.FEED)).filter(Feed::isLate).map(LatePrices::sentence);
    }

    private static String sentence(Feed feed) {
        return "Prices of %s come %d minutes late: orders come that much later than in the back-test, and what is decided on the bars that end in the last %2$d minutes of a session is executed at the next open. A strategy that wants to hold nothing overnight may hold something then."
                .formatted(feed.code().toUpperCase(Locale.ROOT), feed.delay().toMinutes());
    }
}
