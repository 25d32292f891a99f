package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Optional;
import livetrading.ui.format.Formats;

/** The time since or until an instant; the browser keeps it up to date by itself. */
@Tag("time-age")
@JsModule("./clocks.js")
public final class TimeAge extends Component implements HasStyle {

    public TimeAge() {
        show(Optional.empty());
    }

    /** One that says minutes with their seconds, and hours with their minutes. */
    public static TimeAge countdown() {
        TimeAge age = new TimeAge();
        age.getElement().setAttribute("fine", true);
        return age;
    }

    /** @param instant by the machine's clock; none shows a dash */
    public void show(Optional<Instant> instant) {
        String at = instant.map(Instant::toString).orElse("");
        if (at.equals(getElement().getAttribute("at"))) {
            return;
        }
        getElement().setAttribute("at", at);
        getElement().setAttribute("title", Formats.full(instant.orElse(null)));
        if (instant.isEmpty()) {
            getElement().setText(Formats.MISSING);
        }
    }
}
