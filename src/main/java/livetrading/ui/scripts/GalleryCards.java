package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.script.Gallery;

/** The scripts to begin with, each with its name and what it does. */
final class GalleryCards extends Div {

    private static final Pattern NAME = Pattern.compile("(?m)^name\\s+([^#\\n]+)");

    /** @param use takes the text of the one that is chosen, and its id */
    GalleryCards(BiConsumer<String, String> use) {
        addClassName("gallery");
        Gallery.ids().forEach(id -> add(card(id, Gallery.source(id), use)));
    }

    private static Div card(String id, String source, BiConsumer<String, String> use) {
        Matcher name = NAME.matcher(source);
        String title = name.find() ? name.group(1).strip() : id;
        Button button = new Button("Use", click -> use.accept(source, id));
        button.setAriaLabel("Use " + title);
        Div card = new Div(new H3(title), new Paragraph(firstComment(source)), button);
        card.addClassName("gallery-card");
        return card;
    }

    /** The comment that a script begins with says what it does. */
    private static String firstComment(String source) {
        String first = source.lines().findFirst().orElse("");
        return first.startsWith("#") ? first.substring(1).strip() : "";
    }
}
