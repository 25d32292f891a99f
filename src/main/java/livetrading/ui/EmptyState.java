package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** Stands where there is nothing to show yet: says why, and offers the next step. */
final class EmptyState extends Div {

    EmptyState(String why) {
        addClassName("empty-state");
        add(new Paragraph(why));
    }

    EmptyState(String why, String step, Class<? extends Component> where) {
        this(why);
        add(new RouterLink(step, where));
    }
}
