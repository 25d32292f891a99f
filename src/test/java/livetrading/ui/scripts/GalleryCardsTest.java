package livetrading.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import livetrading.script.BadScript;
import livetrading.script.Gallery;
import livetrading.script.ScriptStrategy;
import org.junit.jupiter.api.Test;

class GalleryCardsTest {

    @Test
    void showsNameAndPurposeOfEach() throws BadScript {
        var cards = new GalleryCards((text, id) -> {}).getChildren().toList();
        assertThat(cards).hasSameSizeAs(Gallery.ids());
        for (int i = 0; i < cards.size(); i++) {
            String id = Gallery.ids().get(i);
            String name = ScriptStrategy.read(id, Gallery.source(id)).name();
            assertThat(cards.get(i).getChildren().filter(H3.class::isInstance).map(H3.class::cast))
                    .extracting(H3::getText)
                    .containsExactly(name);
            assertThat(cards.get(i)
                            .getChildren()
                            .filter(Paragraph.class::isInstance)
                            .map(Paragraph.class::cast)
                            .map(Paragraph::getText))
                    .allMatch(words -> words.endsWith("."));
        }
    }
}
