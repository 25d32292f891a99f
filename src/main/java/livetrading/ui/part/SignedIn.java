package livetrading.ui.part;

import com.vaadin.flow.spring.security.AuthenticationContext;

/** The user who is signed in. */
public final class SignedIn {

    private static final String SOMEBODY = "somebody";

    private SignedIn() {}

    /** By this name it is remembered who asked for something. */
    public static String name(AuthenticationContext session) {
        return session.getPrincipalName().orElse(SOMEBODY);
    }
}
