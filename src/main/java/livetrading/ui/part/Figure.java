package livetrading.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import livetrading.ui.format.Formats;

/** One number with its name. A change shows in place, and does not flash: figures change with every session. */
public final class Figure extends Div {

    private final Span title;
    private final Span value = new Span(Formats.MISSING);
    private final Span note = new Span();

    public Figure(String name) {
        addClassName("figure");
        title = new Span(name);
        title.addClassName("figure-name");
        value.addClassName("figure-value");
        note.addClassName("figure-note");
        add(title, value, note);
    }

    /** @param meaning what the number says, in one or two sentences; it stands behind a question mark */
    public Figure explain(String meaning) {
        title.add(new QuestionMark(title.getText(), meaning));
        return this;
    }

    public String value() {
        return value.getText();
    }

    public Figure show(String text) {
        return show(text, "");
    }

    /** @param explanation small print below the number; may be empty */
    public Figure show(String text, String explanation) {
        if (!value.getText().equals(text)) {
            value.setText(text);
        }
        if (!note.getText().equals(explanation)) {
            note.setText(explanation);
        }
        return this;
    }

    /** Shows the number in the colour of a profit or of a loss. */
    public Figure showSigned(String text, String explanation, double sign) {
        show(text, explanation);
        value.setClassName("gain", sign > 0);
        value.setClassName("loss", sign < 0);
        return this;
    }
}
