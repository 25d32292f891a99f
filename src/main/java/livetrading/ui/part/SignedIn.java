package livetrading.ui.part;

import com.vaadin.flow.spring.security.AuthenticationContext;

/** The user who is signed in. */
public final class SignedIn {

    private static final String SOMEBODY = "somebody";

    private SignedIn() {}

    /** The name under which a user's actions are recorded. */
    public static String name(AuthenticationContext session) {
        return session.getPrincipalName().orElse(SOMEBODY);
    }
}
