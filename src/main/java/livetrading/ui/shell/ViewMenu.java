package livetrading.ui.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.ArrayList;
import java.util.List;
import livetrading.market.MarketCalendar;
import livetrading.ui.format.Preferences;

/** Display preferences of this browser: colour scheme, time zone, and hidden amounts. */
final class ViewMenu extends MenuBar {

    private static final String SCHEME = "color-scheme";

    /** Reloads the page, because a page formats its numbers only once. */
    private static final String REMEMBER = "document.cookie = $0 + '=' + encodeURIComponent($1)"
            + " + '; path=/; max-age=31536000; samesite=strict'; location.reload();";

    private static final String BROWSERS_ZONE = "Intl.DateTimeFormat().resolvedOptions().timeZone";

    private final List<MenuItem> schemes = new ArrayList<>();

    /** A colour scheme by its name in CSS. */
    private enum Scheme {
        SYSTEM("light dark", "As the system"),
        LIGHT("light", "Light"),
        DARK("dark", "Dark");

        private final String css;
        private final String title;

        Scheme(String css, String title) {
            this.css = css;
            this.title = title;
        }
    }

    ViewMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem icon = addItem(VaadinIcon.ADJUST.create());
        icon.setAriaLabel("View");
        SubMenu menu = icon.getSubMenu();
        colors(menu.addItem("Colours").getSubMenu());
        times(menu.addItem("Times").getSubMenu());
        amounts(menu);
        addAttachListener(event -> WebStorage.getItem(SCHEME, this::apply));
    }

    private void colors(SubMenu menu) {
        for (Scheme scheme : Scheme.values()) {
            MenuItem item = menu.addItem(scheme.title, event -> {
                WebStorage.setItem(SCHEME, scheme.css);
                apply(scheme.css);
            });
            item.setCheckable(true);
            schemes.add(item);
        }
    }

    private void apply(String stored) {
        Scheme chosen = Scheme.SYSTEM;
        for (Scheme each : Scheme.values()) {
            chosen = each.css.equals(stored) ? each : chosen;
        }
        getElement().executeJs("document.documentElement.style.colorScheme = $0", chosen.css);
        for (MenuItem item : schemes) {
            item.setChecked(item.getText().equals(chosen.title));
        }
    }

    private void times(SubMenu menu) {
        Preferences now = Preferences.current();
        boolean newYork = now.zone().equals(MarketCalendar.NEW_YORK);
        choice(menu, "New York, as the market", newYork, "'" + MarketCalendar.NEW_YORK.getId() + "'");
        choice(menu, "This computer's", !newYork && !now.isUtc(), BROWSERS_ZONE);
        choice(menu, "UTC", now.isUtc(), "'UTC'");
    }

    private void choice(SubMenu menu, String title, boolean chosen, String zone) {
        MenuItem item = menu.addItem(
                title, event -> getElement().executeJs(REMEMBER.replace("$1", zone), Preferences.ZONE_COOKIE));
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void amounts(SubMenu menu) {
        boolean hidden = Preferences.current().areAmountsHidden();
        MenuItem item = menu.addItem(
                "Hide amounts",
                event -> getElement()
                        .executeJs(REMEMBER, Preferences.AMOUNTS_COOKIE, hidden ? "shown" : Preferences.HIDE));
        item.setCheckable(true);
        item.setChecked(hidden);
    }
}
