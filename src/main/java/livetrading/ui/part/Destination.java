package livetrading.ui.part;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages, in the order in which one looks at them. Links go by them, so that no screen has to know another. */
public enum Destination {
    DASHBOARD("Dashboard", "", 'd'),
    STRATEGIES("Strategies", "strategies", 's'),
    MY_STRATEGIES("My strategies", "my-strategies", 'm'),
    PORTFOLIO("Portfolio", "portfolio", 'p'),
    ORDERS("Orders", "orders", 'o'),
    TRADES("Trades", "trades", 't'),
    DECISIONS("Decisions", "decisions", 'e'),
    ANALYTICS("Analytics", "analytics", 'a'),
    RISK("Risk", "risk", 'r'),
    WHAT_IF("What if", "what-if", 'w'),
    RESEARCH("Research", "research", 'h'),
    ALERTS("Alerts", "alerts", 'l'),
    CONFIGURATION("Configuration", "configuration", 'c'),
    SYSTEM("System", "system", 'y');

    /** Parameter in the address of a ticker's page: the id of the strategy to show. */
    public static final String STRATEGY = "strategy";

    /** Parameter in the address of a ticker's page: when the trade began around which its chart is wanted. */
    public static final String AT = "at";

    /** Parameter in the address of a ticker's page: when that trade ended; without it, it goes on. */
    public static final String UNTIL = "until";

    /** Parameter in the address of the configuration: the part to show. */
    public static final String SHOW = "show";

    /** The part with the broker's keys. */
    public static final String KEYS = "keys";

    /** The address of the document about what selection is worth, from the root of all. */
    public static final String STUDY = "help/docs/selection";

    /** The address of the document about the figures of performance, from the root of all. */
    public static final String FIGURES = "help/docs/performance-figures";

    private final String title;
    private final String path;
    private final char letter;

    Destination(String title, String path, char letter) {
        this.title = title;
        this.path = path;
        this.letter = letter;
    }

    public String title() {
        return title;
    }

    /** The address from the root of all, without parameters; empty for the first page. */
    public String path() {
        return path;
    }

    /** For instance {@code g d}. */
    public String keys() {
        return "g " + letter;
    }

    public RouterLink link(String words) {
        RouterLink link = new RouterLink();
        link.setText(words);
        link.getElement().setAttribute("href", path);
        return link;
    }

    /** The way to where the broker's keys are entered. */
    public static RouterLink toKeys(String words) {
        RouterLink link = CONFIGURATION.link(words);
        link.getElement().setAttribute("href", "%s?%s=%s".formatted(CONFIGURATION.path, SHOW, KEYS));
        return link;
    }

    /** The way to the document about what selection is worth. */
    public static RouterLink toStudy(String words) {
        RouterLink link = new RouterLink();
        link.setText(words);
        link.getElement().setAttribute("href", STUDY);
        return link;
    }

    /** The way to the document about the figures of performance. */
    public static RouterLink toFigures(String words) {
        RouterLink link = new RouterLink();
        link.setText(words);
        link.getElement().setAttribute("href", FIGURES);
        return link;
    }

    /** The address of a ticker's page, from the root of all. */
    public static String ofTicker(String ticker) {
        return STRATEGIES.path + "/" + ticker;
    }

    /**
     * The address of a ticker's page with its chart around a trade, from the root of all.
     *
     * @param strategy id of the one that opened it
     * @param closed empty while it is open
     */
    public static String ofTrade(String ticker, String strategy, Instant opened, Optional<Instant> closed) {
        return "%s?%s=%s&%s=%s%s"
                .formatted(
                        ofTicker(ticker),
                        STRATEGY,
                        URLEncoder.encode(strategy, StandardCharsets.UTF_8),
                        AT,
                        opened,
                        closed.map(at -> "&%s=%s".formatted(UNTIL, at)).orElse(""));
    }

    /**
     * The address of the research of a strategy on a ticker, from the root of all.
     *
     * @param strategy its id
     */
    public static String ofResearch(String ticker, String strategy) {
        return "%s/%s/%s".formatted(RESEARCH.path, AddressPart.encoded(ticker), AddressPart.encoded(strategy));
    }

    /** The address from which the research of a strategy begins, when no ticker is chosen yet. */
    public static String ofResearch(String strategy) {
        return "%s?%s=%s".formatted(RESEARCH.path, STRATEGY, URLEncoder.encode(strategy, StandardCharsets.UTF_8));
    }

    /** Goes to the page of a ticker. */
    public static void openTicker(UI ui, String ticker) {
        ui.navigate(ofTicker(ticker));
    }

    /** @param strategy id of the one that is to be shown; none shows the one that trades */
    public static void openTicker(UI ui, String ticker, @Nullable String strategy) {
        ui.navigate(
                ofTicker(ticker),
                Optional.ofNullable(strategy)
                        .map(id -> QueryParameters.simple(Map.of(STRATEGY, id)))
                        .orElse(QueryParameters.empty()));
    }
}
