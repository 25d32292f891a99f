package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import livetrading.engine.EngineMonitor;

/** What stands around every page: the way to the others, and what one always wants to know. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout {

    MainLayout(EngineMonitor monitor, AuthenticationContext session) {
        setPrimarySection(Section.NAVBAR);
        addToNavbar(header(monitor, session));
        addToDrawer(new Scroller(navigation()));
    }

    private static Component header(EngineMonitor monitor, AuthenticationContext session) {
        Span name = new Span("Live Trading");
        name.addClassName("product");
        Div header = new Div(new DrawerToggle(), name, new MarketStrip(monitor), new ThemeMenu(), signOut(session));
        header.addClassName("header");
        return header;
    }

    private static Component signOut(AuthenticationContext session) {
        Button button = new Button(VaadinIcon.SIGN_OUT.create(), click -> session.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Sign out");
        button.setTooltipText("Sign out");
        return button;
    }

    private static SideNav navigation() {
        SideNav navigation = new SideNav();
        SideNavItem strategies = item("Strategy Results", StrategiesView.class, VaadinIcon.GRID_BIG_O);
        strategies.setMatchNested(true);
        navigation.addItem(
                item("Control Panel", ControlPanelView.class, VaadinIcon.DASHBOARD),
                item("Configuration", ConfigurationView.class, VaadinIcon.SLIDERS),
                strategies,
                item("Portfolio", PortfolioView.class, VaadinIcon.BRIEFCASE),
                item("Trade History", TradesView.class, VaadinIcon.LIST),
                item("Decisions", DecisionsView.class, VaadinIcon.BULLETS));
        return navigation;
    }

    private static SideNavItem item(String title, Class<? extends Component> view, VaadinIcon icon) {
        return new SideNavItem(title, view, icon.create());
    }
}
