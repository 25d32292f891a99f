package livetrading;

import static livetrading.Chromium.awaitContent;
import static livetrading.Chromium.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A page that stays open while the program ends and comes back, as over an update or a power cut. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RestartIT {

    private static final String PASSWORD = "LIVETRADING_PASSWORD";
    private static final String REMEMBERED = "LIVETRADING_SIGNED_IN_";

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private Path folder;
    private String port;
    private Chromium chromium;
    private ProgramUnderTest program;
    private Page page;

    @BeforeAll
    void signIn(@TempDir Path dataFolder) throws IOException {
        chromium = Chromium.launch();
        folder = dataFolder;
        // a page comes back to the address that it knows
        port = String.valueOf(freePort());
        start(Chromium.PASSWORD);
        page = chromium.newPage();
        Chromium.signIn(page, program);
    }

    /** Below the ports that systems give to connections: nobody else may get it while the program is down. */
    private static int freePort() throws IOException {
        int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (BindException e) {
            return freePort();
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    @Order(1)
    void anOpenPageSaysThatTheConnectionIsLostAndComesBackByItself() throws IOException {
        open("/decisions?ticker=ALFA");
        program.kill();
        seesThatTheConnectionIsLost();
        start(Chromium.PASSWORD);
        seesItsPageAgain("/decisions?ticker=ALFA");

        program.stop();
        seesThatTheConnectionIsLost();
        start(Chromium.PASSWORD);
        seesItsPageAgain("/decisions?ticker=ALFA");

        Cookie remembered = remembered();
        assertThat(remembered.httpOnly).isTrue();
        assertThat(remembered.sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(remembered.expires).as("ends with the browser").isEqualTo(-1);
        assertThat(Files.getPosixFilePermissions(folder.resolve("sign_in_key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @Order(2)
    void anotherPasswordOrSigningOutEndsIt() {
        open("/orders");
        program.kill();
        start("another password");
        visible(page.locator("input[name=password]"));

        program.kill();
        start(Chromium.PASSWORD);
        Chromium.signIn(page, program);
        Chromium.button(page, "Sign out").click();
        visible(page.locator("input[name=password]"));
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.startsWith(REMEMBERED));
        page.navigate(program.url() + "/orders");
        visible(page.locator("input[name=password]"));
    }

    private void start(String password) {
        program = ProgramUnderTest.start(folder, Map.of(PASSWORD, password, "LIVETRADING_PORT", port));
    }

    private void open(String path) {
        page.navigate(program.url() + path);
        awaitContent(page);
        // of the document that is loaded: what a reload brings does not have it
        page.evaluate("() => { window.isBeforeRestart = true; }");
    }

    private void seesThatTheConnectionIsLost() {
        visible(page.getByRole(AriaRole.ALERT).getByText("Connection lost").first());
    }

    private void seesItsPageAgain(String path) {
        page.waitForFunction("() => !window.isBeforeRestart");
        awaitContent(page);
        visible(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Decisions"))
                .first());
        assertThat(page.url()).isEqualTo(program.url() + path);
        Locator login = page.locator("input[name=password]");
        assertThat(login.count()).isZero();
        page.evaluate("() => { window.isBeforeRestart = true; }");
    }

    private Cookie remembered() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(REMEMBERED + port))
                .findFirst()
                .orElseThrow();
    }
}
