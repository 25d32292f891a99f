package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import livetrading.ui.format.Formats;

/** Changes a text in place; the style sheet lets it glow for a moment. */
final class Highlight {

    private Highlight() {}

    static <T extends Component & HasText & HasStyle> void change(T part, String text) {
        if (part.getText().equals(text)) {
            return;
        }
        boolean first = part.getText().isEmpty() || part.getText().equals(Formats.MISSING);
        part.setText(text);
        if (!first) {
            // an animation only starts anew when its name changes
            boolean odd = !part.hasClassName("changed-odd");
            part.setClassName("changed-odd", odd);
            part.setClassName("changed-even", !odd);
        }
    }
}
