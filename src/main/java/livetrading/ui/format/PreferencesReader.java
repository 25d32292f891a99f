package livetrading.ui.format;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives every page, before its first view is made, the preferences of its browser. */
@SpringComponent
final class PreferencesReader implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        Preferences.of(cookies(VaadinRequest.getCurrent())).applyTo(init.getUI()));
    }

    private static Map<String, String> cookies(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Map.of()
                : Arrays.stream(cookies)
                        .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }
}
