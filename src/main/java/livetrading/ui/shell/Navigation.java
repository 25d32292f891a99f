package livetrading.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Arrays;
import java.util.Set;
import livetrading.ui.help.Manual;
import livetrading.ui.part.Destination;

/** The way to all pages, by mouse and by the keys {@code g} and a letter. */
final class Navigation extends SideNav {

    private static final Set<Destination> WITH_NESTED =
            Set.of(Destination.STRATEGIES, Destination.MY_STRATEGIES, Destination.RESEARCH, Destination.TRADES);

    Navigation() {
        setLabel("Pages");
        addClassName("navigation");
        Arrays.stream(Destination.values()).map(Navigation::item).forEach(item -> addItem(item));
        SideNavItem help = new SideNavItem("Help", Manual.README.address(), VaadinIcon.QUESTION_CIRCLE_O.create());
        addItem(help);
    }

    private static SideNavItem item(Destination destination) {
        SideNavItem item = new SideNavItem(
                destination.title(), destination.path(), icon(destination).create());
        // a ticker has a page below that of all strategies, and a script below that of all scripts
        item.setMatchNested(WITH_NESTED.contains(destination));
        item.getElement().setAttribute(Keys.ATTRIBUTE, destination.keys());
        return item;
    }

    private static VaadinIcon icon(Destination destination) {
        return switch (destination) {
            case DASHBOARD -> VaadinIcon.DASHBOARD;
            case STRATEGIES -> VaadinIcon.GRID_BIG_O;
            case MY_STRATEGIES -> VaadinIcon.PENCIL;
            case PORTFOLIO -> VaadinIcon.BRIEFCASE;
            case ORDERS -> VaadinIcon.FILE_TEXT_O;
            case TRADES -> VaadinIcon.LIST;
            case DECISIONS -> VaadinIcon.BULLETS;
            case ANALYTICS -> VaadinIcon.CHART_LINE;
            case RISK -> VaadinIcon.SHIELD;
            case WHAT_IF -> VaadinIcon.FLASK;
            case RESEARCH -> VaadinIcon.SEARCH;
            case ALERTS -> VaadinIcon.BELL_O;
            case CONFIGURATION -> VaadinIcon.SLIDERS;
            case SYSTEM -> VaadinIcon.SERVER;
        };
    }
}
