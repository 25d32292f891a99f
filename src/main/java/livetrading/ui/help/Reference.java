package livetrading.ui.help;

import com.vaadin.flow.component.html.Article;

/** The reference of the strategy language, for the page on which one writes in it. */
public final class Reference extends Article {

    private static final String FILE = "docs/strategy-language.md";

    public Reference() {
        addClassName("help-part");
        getElement().setProperty("innerHTML", Documents.html(FILE).orElse(""));
    }

    /** The address of its own page, from the root of all. */
    public static String address() {
        return Documents.address(FILE);
    }
}
