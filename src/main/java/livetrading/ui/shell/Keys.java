package livetrading.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import livetrading.ui.part.Destination;

/**
 * The list of the keys that work on every page. {@code keys.js} clicks the element that is marked with the pressed
 * key.
 */
final class Keys extends Dialog {

    /** Of an element that a key presses; a space stands between keys that follow each other. */
    static final String ATTRIBUTE = "data-key";

    static final String FIND = "/";
    static final String LIST = "?";

    Keys() {
        setHeaderTitle("Keys");
        addClassName("keys");
        Div list = new Div();
        list.addClassName("key-list");
        add(list, FIND, "Find a ticker");
        add(list, LIST, "This list");
        for (Destination destination : Destination.values()) {
            add(list, destination.keys(), "Go to " + destination.title());
        }
        add(list, "Esc", "Close what is open");
        add(list);
    }

    private static void add(Component list, String keys, String meaning) {
        Span key = new Span(keys);
        key.addClassName("key");
        list.getElement().appendChild(key.getElement(), new Span(meaning).getElement());
    }
}
