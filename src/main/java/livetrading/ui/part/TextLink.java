package livetrading.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Downloads a text that is written when somebody wants it. */
public final class TextLink extends Anchor {

    /**
     * @param name of the file
     * @param type of the text, for instance {@code text/csv}
     */
    public TextLink(String words, String name, String type, Supplier<String> text) {
        setText(words);
        setHref(DownloadHandler.fromInputStream(event -> response(name, type, text.get())));
        getElement().setAttribute("download", name);
    }

    /** The same, to be read in the browser rather than kept. */
    public static Anchor opened(String words, String name, String type, Supplier<String> text) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> response(name, type, text.get()))
                        .inline(),
                words);
        link.setTarget("_blank");
        return link;
    }

    private static DownloadResponse response(String name, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type + "; charset=utf-8", bytes.length);
    }
}
