package livetrading.ui.trades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** The parts of the page: round trips, which is what people call trades, their fills, and what a year's sales are taxed as. */
final class TradeTabs {

    private static final String TRADES = "Trades";
    private static final String EXECUTIONS = "Executions";
    private static final String TAXES = "Taxes";

    private TradeTabs() {}

    static Nav trades() {
        return tabs(TRADES);
    }

    static Nav executions() {
        return tabs(EXECUTIONS);
    }

    static Nav taxes() {
        return tabs(TAXES);
    }

    /** Links rather than tabs, for each has an address of its own. */
    private static Nav tabs(String here) {
        Nav nav = new Nav(
                link(TRADES, TradesView.class, here),
                link(EXECUTIONS, ExecutionsView.class, here),
                link(TAXES, TaxesView.class, here));
        nav.addClassName("page-tabs");
        nav.getElement().setAttribute("aria-label", "Trades, executions and taxes");
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
