package livetrading.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens a page with one component on it before each test, without the program behind it, and closes it afterwards. */
public final class BarePage implements BeforeEachCallback, AfterEachCallback {

    private final Component content;

    public BarePage(Component content) {
        this.content = content;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        MockVaadin.setup();
        UI.getCurrent().add(content);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        MockVaadin.tearDown();
    }
}
