package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

class StaySignedInTest extends WebServerTest {

    @Autowired
    private StaySignedIn staySignedIn;

    private static final String TOKEN = "LIVETRADING_SIGNED_IN_0=";

    @Test
    void keepsABrowserSignedInWithoutItsSession() throws IOException {
        assertThat(isSignedIn(token(signIn(PASSWORD)))).isTrue();
    }

    @Test
    void f48_aCopiedTokenEndsWithSigningOut() throws IOException {
        Reply first = signIn(PASSWORD);
        Reply second = signIn(PASSWORD);
        String copied = token(first);
        assertThat(isSignedIn(copied)).isTrue();
        signOut();

        assertThat(isSignedIn(copied)).isFalse();
        assertThat(isSignedIn(token(second))).isFalse();
        assertThat(isSignedIn(token(signIn(PASSWORD)))).isTrue();
    }

    @Test
    void f48_signingOutEndsTheSessionsOfOtherBrowsers() throws IOException {
        String other = session(signIn(PASSWORD));
        assertThat(isSignedIn(other)).isTrue();
        signOut();
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void whoIsNotSignedInSignsNobodyOut() throws IOException {
        Reply signedIn = signIn(PASSWORD);
        get("/logout");
        post("/logout", "");
        get("/logout", "Cookie: " + session(get("/login")));
        assertThat(isSignedIn(session(signedIn))).isTrue();
        assertThat(isSignedIn(token(signedIn))).isTrue();
    }

    static Stream<String> cookiesThatAreNotInOrder() {
        long later = Instant.now().plusSeconds(86_400).toEpochMilli();
        return Stream.of(
                encoded("admin:" + later + ":ROT13:00"),
                encoded("admin:" + later + "::"),
                encoded("admin:" + later + ":SHA256:%zz"),
                encoded("admin:" + later + ":SHA256:\u0000"),
                encoded("%:%:%:%"),
                encoded("admin:99999999999999999999:SHA256:00"),
                encoded("admin:never:SHA256:00"),
                encoded("admin:" + later + ":00"),
                encoded("\u202Eadmin:" + later + ":MD5:00"),
                encoded(":".repeat(2_000)),
                encoded(":::"),
                encoded("a"),
                "====",
                "%",
                "\"",
                "\u00FF\u00FE",
                "A".repeat(7_000),
                "");
    }

    @ParameterizedTest
    @MethodSource("cookiesThatAreNotInOrder")
    void f46_aCookieThatIsNotInOrderIsNoCookie(String value) throws IOException {
        Reply reply = get("/", "Cookie: " + TOKEN + value);
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.location()).endsWith("/login");
        assertThat(log()).isEmpty();
    }

    private static String encoded(String token) {
        return Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private void signOut() {
        var admin = new TestingAuthenticationToken("admin", "", List.of());
        staySignedIn.logout(new MockHttpServletRequest(), new MockHttpServletResponse(), admin);
    }

    /** What a thief copies: the token alone. */
    private static String token(Reply signedIn) {
        return cookie(signedIn, "SIGNED_IN");
    }

    private static String session(Reply reply) {
        return Stream.of(reply.cookies().split("; "))
                .filter(cookie -> !cookie.contains("SIGNED_IN"))
                .findFirst()
                .orElseThrow();
    }

    private static String cookie(Reply reply, String part) {
        return Stream.of(reply.cookies().split("; "))
                .filter(cookie -> cookie.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
