package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Arrays;

/** The way to all pages, by mouse and by the keys {@code g} and a letter. */
final class Navigation extends SideNav {

    /** The pages in the order in which one looks at them. */
    enum Destination {
        DASHBOARD("Dashboard", DashboardView.class, VaadinIcon.DASHBOARD, 'd'),
        STRATEGIES("Strategies", StrategiesView.class, VaadinIcon.GRID_BIG_O, 's'),
        PORTFOLIO("Portfolio", PortfolioView.class, VaadinIcon.BRIEFCASE, 'p'),
        ORDERS("Orders", OrdersView.class, VaadinIcon.FILE_TEXT_O, 'o'),
        TRADES("Trades", TradesView.class, VaadinIcon.LIST, 't'),
        DECISIONS("Decisions", DecisionsView.class, VaadinIcon.BULLETS, 'e'),
        ANALYTICS("Analytics", AnalyticsView.class, VaadinIcon.CHART_LINE, 'a'),
        CONFIGURATION("Configuration", ConfigurationView.class, VaadinIcon.SLIDERS, 'c'),
        SYSTEM("System", SystemView.class, VaadinIcon.SERVER, 'y');

        private final String title;
        private final Class<? extends Component> view;
        private final VaadinIcon icon;
        private final char letter;

        Destination(String title, Class<? extends Component> view, VaadinIcon icon, char letter) {
            this.title = title;
            this.view = view;
            this.icon = icon;
            this.letter = letter;
        }

        String title() {
            return title;
        }

        /** For instance {@code g d}. */
        String keys() {
            return "g " + letter;
        }

        private SideNavItem item() {
            SideNavItem item = new SideNavItem(title, view, icon.create());
            item.setMatchNested(this == STRATEGIES);
            item.getElement().setAttribute(Keys.ATTRIBUTE, keys());
            return item;
        }
    }

    Navigation() {
        setLabel("Pages");
        addClassName("navigation");
        Arrays.stream(Destination.values()).map(Destination::item).forEach(item -> addItem(item));
    }
}
