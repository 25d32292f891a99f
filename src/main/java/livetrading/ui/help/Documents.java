package livetrading.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown files that are built into the program, as HTML whose links lead to each other's pages. */
final class Documents {

    private static final String PAGES = "help/";
    private static final String ENDING = ".md";

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> Documents::shade)
            .build();

    private Documents() {}

    /**
     * A document by its file.
     *
     * @param file from the project's root, for instance {@code docs/faults.md}
     * @return as HTML; empty when there is none
     */
    static Optional<String> html(String file) {
        return read(file).map(text -> {
            Node document = PARSER.parse(text);
            document.accept(new Fitting(file));
            return RENDERER.render(document);
        });
    }

    /** The file that a page shows; the page without a path shows the first one. */
    static String file(String path) {
        return (path.isEmpty() ? "README" : path) + ENDING;
    }

    /** The address of a document's page, from the root of all. */
    static String address(String file) {
        return PAGES + file.substring(0, file.length() - ENDING.length());
    }

    private static Optional<String> read(String file) {
        // only names as the files have them: nothing above the folder, nothing else that lies on the class path
        if (!file.matches("([A-Za-z0-9-]+/)*[A-Za-z0-9-]+\\.md")) {
            return Optional.empty();
        }
        try (InputStream in = Documents.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wider than the page is scrolled, with the keyboard, too. */
    private static void shade(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre") || tag.equals("table")) {
            attributes.put("tabindex", "0");
        }
    }

    /** Fits a document into the program: links lead to pages, and pictures of the pages are left out. */
    private static final class Fitting extends AbstractVisitor {

        private final URI place;

        Fitting(String file) {
            this.place = URI.create(file);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            URI target = place.resolve(link.getDestination());
            if (target.isAbsolute()) {
                return;
            }
            String file = target.getPath().isEmpty() ? place.getPath() : target.getPath();
            if (read(file).isPresent()) {
                link.setDestination(address(file) + (target.getFragment() == null ? "" : "#" + target.getFragment()));
            } else {
                becomeWords(link);
            }
        }

        /** What it leads to is not in the program: a file of its sources. */
        private static void becomeWords(Link link) {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }

        @Override
        public void visit(Image image) {
            Node around = image.getParent();
            image.unlink();
            if (around.getFirstChild() == null) {
                around.unlink();
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock && Pictures.areIn(block)) {
                block.unlink();
            } else {
                visitChildren(block);
            }
        }
    }

    private static final class Pictures extends AbstractVisitor {

        private boolean found;

        static boolean areIn(Node node) {
            var pictures = new Pictures();
            node.accept(pictures);
            return pictures.found;
        }

        @Override
        public void visit(Image image) {
            found = true;
        }
    }
}
