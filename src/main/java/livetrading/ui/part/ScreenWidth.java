package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells parts of a page whether they are on a narrow screen: a phone's, or one at 200 %. */
public final class ScreenWidth {

    /** In pixels: up to here most tables do not fit. A desk's screen at 200 % is no wider. */
    private static final int NARROW = 800;

    private ScreenWidth() {}

    /** Calls back when the part comes onto a page and whenever the window's width changes. */
    public static void follow(Component part, Consumer<Boolean> onPhone) {
        part.addAttachListener(attached -> {
            Page page = UI.getCurrent().getPage();
            onPhone.accept(isPhone(page.getExtendedClientDetails().getWindowInnerWidth()));
            Registration listening =
                    page.addBrowserWindowResizeListener(resized -> onPhone.accept(isPhone(resized.getWidth())));
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    /** A width that is not known yet is no phone's. */
    private static boolean isPhone(int width) {
        return width > 0 && width <= NARROW;
    }
}
