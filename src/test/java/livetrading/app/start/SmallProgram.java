package livetrading.app.start;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Behaves to the start scripts as the program does, and starts much faster: its jar is a text that says which version it is
 * and what is wrong with it, its database one with a line for all that was ever written.
 */
final class SmallProgram {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private SmallProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("livetrading.data"));
        String jar = Files.readString(Path.of(arguments[0])).strip();
        int version = Integer.parseInt(jar.substring(0, 1));
        Path database = data.resolve("trading_state.db");
        if (changes(database) > version) {
            System.out.println("The database is of a later version.");
            System.exit(1);
        }
        for (int change = changes(database) + 1; change <= version; change++) {
            write(database, "change " + change);
        }
        if (jar.contains("dead")) {
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(database, "stopped " + version)));
        int port = Integer.parseInt(System.getenv().getOrDefault("LIVETRADING_PORT", "0"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            boolean ill =
                    jar.contains("ill") && exchange.getRequestURI().getPath().endsWith("trading");
            exchange.sendResponseHeaders(ill ? UNAVAILABLE : OK, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(data.resolve(".lock"), ProcessHandle.current().pid() + "\n");
        System.out.printf(
                "now Live Trading, process %d, started at http://127.0.0.1:%d, data in %s.%n",
                ProcessHandle.current().pid(), server.getAddress().getPort(), data);
    }

    private static int changes(Path database) throws IOException {
        List<String> lines = Files.exists(database) ? Files.readAllLines(database) : List.of();
        return (int) lines.stream().filter(line -> line.startsWith("change ")).count();
    }

    private static void write(Path database, String line) {
        try {
            Files.writeString(database, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
