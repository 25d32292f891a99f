package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing to show yet: says why, and offers the next step. */
public final class EmptyState extends Div {

    public EmptyState(String why) {
        addClassName("empty-state");
        add(new Paragraph(why));
    }

    public EmptyState(String why, String step, Destination where) {
        this(why, where.link(step));
    }

    public EmptyState(String why, Component step) {
        this(why);
        add(step);
    }
}
