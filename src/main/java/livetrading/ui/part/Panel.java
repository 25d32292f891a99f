package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A card: one title, one message, and at most a few controls beside the title. */
public final class Panel extends Section {

    public Panel(String title, Component... contents) {
        this(title, new Component[0], contents);
    }

    public Panel(String title, Component[] controls, Component... contents) {
        addClassName("panel");
        H2 heading = new H2(title);
        Div header = new Div(heading);
        header.addClassName("panel-header");
        if (controls.length > 0) {
            Div side = new Div(controls);
            side.addClassName("panel-controls");
            header.add(side);
        }
        add(header);
        add(contents);
    }
}
