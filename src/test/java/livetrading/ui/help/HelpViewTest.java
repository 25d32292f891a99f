package livetrading.ui.help;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import livetrading.ui.ViewTest;
import livetrading.ui.part.Destination;
import org.junit.jupiter.api.Test;

class HelpViewTest extends ViewTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");

    @Test
    void showsTheDocuments() {
        open("help");
        assertThat(text())
                .contains("<h1 id=\"live-trading\">", "<table tabindex", "help/docs/operations#how-it-decides");

        go("help/docs/faults");
        assertThat(text()).contains("<h1").contains("id=\"f18\"");
    }

    @Test
    void answersWhatIsNoDocument() {
        for (String path : List.of("help/docs/nothing", "help/pom", "help/Documents.class")) {
            open(path);
            assertThat(words()).as(path).contains("There is no such page");
        }
    }

    @Test
    void theStudyIsWhereThePagesLinkToIt() {
        open(Destination.STUDY);

        assertThat(Destination.STUDY).isEqualTo(Manual.SELECTION.address());
        assertThat(Destination.FIGURES).isEqualTo(Manual.PERFORMANCE_FIGURES.address());
        assertThat(text()).contains("What selection is worth</h1>");
    }

    /** From each document of the menu to all others that it leads to. */
    @Test
    void everyLinkLeadsToAPlace() {
        Map<String, String> pages = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Manual manual : Manual.values()) {
            open.add(manual.address());
        }
        List<String> broken = new ArrayList<>();
        while (!open.isEmpty()) {
            String page = open.remove();
            if (!pages.containsKey(page)) {
                String html = Documents.html(Documents.file(page.substring("help/".length())))
                        .orElse("");
                pages.put(page, html);
                links(html).forEach(link -> open.add(link.replaceAll("#.*", "")));
            }
        }
        pages.forEach((page, html) -> links(html).stream()
                .filter(link -> !isThere(link, pages))
                .forEach(link -> broken.add(page + " to " + link)));

        assertThat(broken).isEmpty();
        assertThat(pages).hasSizeGreaterThan(15).doesNotContainValue("");
        assertThat(pages.values()).noneMatch(html -> html.contains("<img"));
    }

    private static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    private static boolean isThere(String link, Map<String, String> pages) {
        int fragment = link.indexOf('#');
        String page = fragment < 0 ? link : link.substring(0, fragment);
        return fragment < 0
                ? pages.containsKey(page)
                : pages.getOrDefault(page, "").contains("id=\"%s\"".formatted(link.substring(fragment + 1)));
    }

    private static String text() {
        return _get(UI.getCurrent(), Article.class).getElement().getProperty("innerHTML");
    }
}
