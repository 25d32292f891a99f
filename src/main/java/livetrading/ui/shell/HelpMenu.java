package livetrading.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import livetrading.ui.help.Manual;

/** The way to the documents. */
final class HelpMenu extends MenuBar {

    HelpMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        // where the header has no room, the navigation leads there
        addClassName("only-wide");
        MenuItem icon = addItem(VaadinIcon.QUESTION_CIRCLE_O.create());
        icon.setAriaLabel("Help");
        for (Manual manual : Manual.values()) {
            icon.getSubMenu().addItem(manual.title(), chosen -> UI.getCurrent().navigate(manual.address()));
        }
    }
}
