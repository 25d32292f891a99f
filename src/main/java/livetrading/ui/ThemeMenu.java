package livetrading.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;

/** Light, dark or what the system says; the browser remembers it. */
final class ThemeMenu extends MenuBar {

    private static final String KEY = "color-scheme";

    private final MenuItem icon;

    /** A colour scheme by its name in CSS. */
    private enum Scheme {
        SYSTEM("light dark", "System"),
        LIGHT("light", "Light"),
        DARK("dark", "Dark");

        private final String css;
        private final String title;

        Scheme(String css, String title) {
            this.css = css;
            this.title = title;
        }
    }

    ThemeMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        icon = addItem(VaadinIcon.ADJUST.create());
        icon.setAriaLabel("Colours");
        for (Scheme scheme : Scheme.values()) {
            MenuItem item = icon.getSubMenu().addItem(scheme.title, event -> choose(scheme));
            item.setCheckable(true);
        }
        addAttachListener(event -> WebStorage.getItem(KEY, this::apply));
    }

    private void choose(Scheme scheme) {
        WebStorage.setItem(KEY, scheme.css);
        apply(scheme.css);
    }

    private void apply(String stored) {
        Scheme scheme = Scheme.SYSTEM;
        for (Scheme each : Scheme.values()) {
            scheme = each.css.equals(stored) ? each : scheme;
        }
        getElement().executeJs("document.documentElement.style.colorScheme = $0", scheme.css);
        for (MenuItem item : icon.getSubMenu().getItems()) {
            item.setChecked(item.getText().equals(scheme.title));
        }
    }
}
