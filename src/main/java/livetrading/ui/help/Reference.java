package livetrading.ui.help;

import com.vaadin.flow.component.html.Article;

/** The reference of the strategy language, for the page on which one writes in it. */
public final class Reference extends Article {

    private static final String FILE = "docs/strategy-language.md";

    public Reference() {
        addClassName("help-part");
        // its title is that of the tab it stands in
        String html = Documents.html(FILE).orElse("");
        getElement().setProperty("innerHTML", html.replaceFirst("(?s)<h1.*?</h1>", ""));
    }
}
