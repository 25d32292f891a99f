package livetrading.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.ZoneId;

/** What time it is in a zone; it goes on by itself in the browser. */
@Tag("zone-clock")
@JsModule("./clocks.js")
final class ZoneClock extends Component {

    ZoneClock(ZoneId zone) {
        getElement().setAttribute("zone", zone.getId());
    }
}
