package livetrading.ui.trades;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;

/** The two halves of the page: round trips, which is what people call trades, and the fills that they are made of. */
final class TradeTabs {

    private TradeTabs() {}

    static Tabs trades() {
        return tabs(0);
    }

    static Tabs executions() {
        return tabs(1);
    }

    private static Tabs tabs(int selected) {
        Tabs tabs = new Tabs(
                new Tab(new RouterLink("Trades", TradesView.class)),
                new Tab(new RouterLink("Executions", ExecutionsView.class)));
        tabs.setSelectedIndex(selected);
        tabs.addClassName("page-tabs");
        return tabs;
    }
}
