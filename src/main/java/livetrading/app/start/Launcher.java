package livetrading.app.start;

import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.FolderLock;
import livetrading.app.storage.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Starts the program: settings, data folder and lock are checked before Spring is loaded, so that a start that
 * cannot succeed ends at once with one sentence and leaves no trace.
 */
public final class Launcher {

    private Launcher() {}

    /** Runs the application, or ends the process: 1 could not start, 2 bad setting, 3 already running. */
    public static void launch(Class<?> application, String[] arguments) {
        try {
            start(application, arguments);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(refused.exitCode());
        } catch (RuntimeException reported) {
            // FailureSentence has printed and logged it
            System.exit(FailureSentence.refusal(reported)
                    .map(StartRefused::exitCode)
                    .orElse(1));
        }
    }

    private static void start(Class<?> application, String[] arguments) {
        EnvironmentSettings settings = EnvironmentSettings.from(System.getenv());
        DataFolder folder = settings.dataFolder();
        folder.prepare();
        FolderLock lock = FolderLock.take(folder);
        folder.tighten().ifPresent(Launcher::say);
        settings.checkAddressIsFree();
        HeapTrim.begin();

        SpringApplication spring = new SpringApplication(application);
        // unreachable channels are closed, and their locks with them: the context keeps this one
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("folderLock", lock));
        // not earlier: logging is set up anew when the environment is known
        spring.addInitializers(context -> RepeatedFaults.install());
        spring.addListeners((ContextClosedEvent stopping) -> say("stopping"));
        String[] all =
                Stream.of(settings.asArguments(), arguments).flatMap(Stream::of).toArray(String[]::new);
        say("started at " + url(settings.address(), spring.run(all)) + ", data in " + folder.path());
    }

    private static String url(InetAddress address, ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String host = address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** When the program runs in the background, this output goes to daemon_output.log. */
    private static void say(String what) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        System.out.println(
                now + " Live Trading, process " + ProcessHandle.current().pid() + ", " + what + ".");
    }
}
