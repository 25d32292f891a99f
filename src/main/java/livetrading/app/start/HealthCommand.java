package livetrading.app.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import livetrading.app.storage.StartRefused;

/** Asks the program on this machine whether it is alive: for containers, in which there is nothing else that could ask. */
public final class HealthCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private HealthCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length == 1 && arguments[0].equals("health");
    }

    /** @return the exit code: 0 it is alive, 1 it is not or does not answer */
    public static int run(Map<String, String> environment, PrintStream out) {
        try {
            URI address = address(EnvironmentSettings.from(environment));
            int status = status(address);
            out.println(address + " " + status);
            return status == OK ? 0 : 1;
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
        } catch (IOException e) {
            out.println("Live Trading does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static URI address(EnvironmentSettings settings) {
        InetAddress address =
                settings.address().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : settings.address();
        String host = address.getHostAddress();
        return URI.create("http://%s:%d/actuator/health/liveness"
                .formatted(host.contains(":") ? "[" + host + "]" : host, settings.port()));
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
