package livetrading;

import static livetrading.Chromium.visible;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several windows of one user. */
class SignOutIT {

    @Test
    void f48_signingOutSendsTheOtherWindowsToTheSignInPageAtOnce(@TempDir Path folder) {
        try (Chromium chromium = Chromium.launch();
                ProgramUnderTest program = ProgramUnderTest.start(folder, Chromium.WITH_PASSWORD)) {
            Page here = chromium.newPage();
            Chromium.signIn(here, program);
            Page sameBrowser = here.context().newPage();
            sameBrowser.navigate(program.url() + "/orders");
            Chromium.awaitContent(sameBrowser);
            Page otherBrowser = chromium.newPage();
            Chromium.signIn(otherBrowser, program);
            Chromium.awaitContent(otherBrowser);

            Chromium.button(here, "Sign out").click();
            for (Page page : new Page[] {here, sameBrowser, otherBrowser}) {
                visible(page.locator("input[name=password]"));
            }
            otherBrowser.navigate(program.url() + "/orders");
            visible(otherBrowser.locator("input[name=password]"));
        }
    }
}
