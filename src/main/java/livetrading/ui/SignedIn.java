package livetrading.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who looks at the screen. */
final class SignedIn {

    private static final String SOMEBODY = "somebody";

    private SignedIn() {}

    /** By this name it is remembered who asked for something. */
    static String name(AuthenticationContext session) {
        return session.getPrincipalName().orElse(SOMEBODY);
    }
}
