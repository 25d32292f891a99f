package livetrading.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import livetrading.engine.EngineMonitor;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.format.Preferences;

/** What stands around every page: the way to the others, and what one always wants to know. */
@Layout
@PermitAll
@JsModule("./keys.js")
@JsModule("./connection.js")
@JsModule("./hover.js")
@JsModule("./banner.js")
final class MainLayout extends AppLayout {

    private final KnownTickers tickers;

    MainLayout(EngineMonitor monitor, KnownTickers tickers, AuthenticationContext session) {
        this.tickers = tickers;
        setPrimarySection(Section.NAVBAR);
        getElement().setAttribute("data-zone", Preferences.current().zoneName());
        addToNavbar(header(monitor, session));
        addToDrawer(new Scroller(new Navigation()));
    }

    private Component header(EngineMonitor monitor, AuthenticationContext session) {
        Span name = new Span("Live Trading");
        name.addClassName("product");
        Div header = new Div(
                new DrawerToggle(),
                name,
                new MarketStrip(monitor),
                button(VaadinIcon.SEARCH, "Find a ticker", Keys.FIND, this::find),
                new ViewMenu(),
                new HelpMenu(),
                button(VaadinIcon.KEYBOARD_O, "List of the keys", Keys.LIST, () -> new Keys().open()),
                button(VaadinIcon.SIGN_OUT, "Sign out", "", session::logout));
        header.addClassName("header");
        return header;
    }

    private void find() {
        new TickerFinder(tickers.all()).open();
    }

    private static Button button(VaadinIcon icon, String words, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(key.isEmpty() ? words : words + " (" + key + ")");
        if (!key.isEmpty()) {
            button.getElement().setAttribute(Keys.ATTRIBUTE, key);
        }
        button.setClassName("only-wide", key.equals(Keys.LIST));
        return button;
    }
}
