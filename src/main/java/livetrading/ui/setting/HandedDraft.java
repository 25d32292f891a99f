package livetrading.ui.setting;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * A draft on its way from one page to another of the same window. It does not stand in the address: nobody can send a
 * link that fills in somebody else's form.
 */
public final class HandedDraft {

    private HandedDraft() {}

    /** @param draft of some of the settings */
    public static void hand(UI ui, ConfigurationDraft draft) {
        ComponentUtil.setData(ui, ConfigurationDraft.class, draft);
    }

    /** The draft that was handed over; it is taken once. */
    public static Optional<ConfigurationDraft> take(UI ui) {
        Optional<ConfigurationDraft> draft = Optional.ofNullable(ComponentUtil.getData(ui, ConfigurationDraft.class));
        ComponentUtil.setData(ui, ConfigurationDraft.class, null);
        return draft;
    }
}
