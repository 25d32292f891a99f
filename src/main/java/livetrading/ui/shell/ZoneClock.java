package livetrading.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.ZoneId;

/** A clock of a time zone; the browser keeps it running by itself. */
@Tag("zone-clock")
@JsModule("./clocks.js")
final class ZoneClock extends Component {

    ZoneClock(ZoneId zone) {
        getElement().setAttribute("zone", zone.getId());
    }
}
