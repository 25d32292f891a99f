package livetrading.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** A question mark; who presses it reads what something means, until a press elsewhere or Escape. */
public final class QuestionMark extends Span {

    /**
     * @param what is explained
     * @param meaning one or two sentences
     */
    public QuestionMark(String what, String meaning) {
        String id = "meaning-" + UUID.randomUUID();
        Div words = new Div(meaning);
        words.setId(id);
        words.addClassName("meaning");
        words.getElement().setAttribute("popover", "auto");
        NativeButton button = new NativeButton("?");
        button.getElement().setAttribute("popovertarget", id);
        button.setAriaLabel("What %s means".formatted(what));
        addClassName("question-mark");
        add(button, words);
    }
}
