package livetrading.ui.trades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The two halves of the page: round trips, which is what people call trades, and the fills that they are made of. */
final class TradeTabs {

    private static final String TRADES = "Trades";
    private static final String EXECUTIONS = "Executions";

    private TradeTabs() {}

    static Nav trades() {
        return tabs(TRADES);
    }

    static Nav executions() {
        return tabs(EXECUTIONS);
    }

    /** Links rather than tabs, for each has an address of its own. */
    private static Nav tabs(String here) {
        Nav nav = new Nav(link(TRADES, TradesView.class, here), link(EXECUTIONS, ExecutionsView.class, here));
        nav.addClassName("page-tabs");
        nav.getElement().setAttribute("aria-label", "Trades and executions");
        return nav;
    }

    private static RouterLink link(String words, Class<? extends Component> page, String here) {
        RouterLink link = new RouterLink(words, page);
        if (words.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
