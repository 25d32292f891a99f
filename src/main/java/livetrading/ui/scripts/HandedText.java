package livetrading.ui.scripts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * A text on its way to the editor, in the same window. It does not stand in the address: nobody can send a link that
 * fills in somebody else's editor.
 *
 * @param suggestedId may be empty
 */
record HandedText(String text, String suggestedId) {

    static void hand(UI ui, HandedText text) {
        ComponentUtil.setData(ui, HandedText.class, text);
    }

    /** The text that was handed over; it is taken once. */
    static Optional<HandedText> take(UI ui) {
        Optional<HandedText> text = Optional.ofNullable(ComponentUtil.getData(ui, HandedText.class));
        ComponentUtil.setData(ui, HandedText.class, null);
        return text;
    }
}
