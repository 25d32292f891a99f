package livetrading.ui.part;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Parts of a page that come when the browser shows what stands above them: one can read that without waiting for these. */
public final class Later extends Div {

    private static final String WHEN_SHOWN = "requestAnimationFrame(() => setTimeout(() => this.$server.come()))";

    private final Component[] parts;

    public Later(Component... parts) {
        this.parts = parts;
        addClassName("view-part");
        addAttachListener(event -> {
            if (getChildren().findAny().isEmpty()) {
                getElement().executeJs(WHEN_SHOWN);
            }
        });
    }

    @ClientCallable
    public void come() {
        add(parts);
    }
}
