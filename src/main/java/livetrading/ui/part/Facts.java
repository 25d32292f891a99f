package livetrading.ui.part;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** A list of facts about one thing, one line each; unknown facts have no line. */
public final class Facts extends Section {

    private final DescriptionList list = new DescriptionList();

    public Facts(String title) {
        addClassName("facts-card");
        add(new H3(title), list);
    }

    public Facts add(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
        return this;
    }

    public Facts orIfEmpty(String words) {
        if (list.getElement().getChildCount() == 0) {
            replace(list, new Paragraph(words));
        }
        return this;
    }
}
