package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;

/** What all pages have: a title with a few controls beside it, and their parts below. */
public abstract class Page extends Main {

    private final Div header = new Div();

    /** @param controls stand beside the title */
    @SuppressWarnings("this-escape") // components are put together by methods that Vaadin leaves open
    protected Page(String title, Component... controls) {
        addClassName("view");
        header.addClassName("page-header");
        header.add(new H1(title));
        if (controls.length > 0) {
            Div side = new Div(controls);
            side.addClassName("page-controls");
            header.add(side);
        }
        add(header);
    }
}
