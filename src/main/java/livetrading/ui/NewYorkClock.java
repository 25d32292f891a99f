package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** What time it is in New York; it goes on by itself in the browser. */
@Tag("new-york-clock")
@JsModule("./clocks.js")
final class NewYorkClock extends Component {}
