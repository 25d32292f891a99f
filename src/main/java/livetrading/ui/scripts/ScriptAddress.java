package livetrading.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import livetrading.ui.part.Destination;

/** The address of the page on which a script is written. */
final class ScriptAddress {

    static final String ROUTE = "my-strategies/edit";

    private static final String SCRIPT = "script";
    private static final String VERSION = "version";

    private ScriptAddress() {}

    /** Without a script the page begins with a text that was handed over, or with a new one. */
    static String path() {
        return ROUTE;
    }

    static QueryParameters of(String script) {
        return QueryParameters.simple(Map.of(SCRIPT, script));
    }

    static QueryParameters of(String script, int version) {
        return QueryParameters.simple(Map.of(SCRIPT, script, VERSION, Integer.toString(version)));
    }

    static Optional<String> script(QueryParameters address) {
        return address.getSingleParameter(SCRIPT);
    }

    /** Empty where none is named, or what is named is no number. */
    static Optional<Integer> version(QueryParameters address) {
        return address.getSingleParameter(VERSION)
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** Goes there with a text. */
    static void open(UI ui, HandedText text) {
        HandedText.hand(ui, text);
        ui.navigate(ROUTE);
    }

    /** Goes to all scripts. */
    static void leave(UI ui) {
        ui.navigate(Destination.MY_STRATEGIES.path());
    }
}
