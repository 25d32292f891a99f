package livetrading.app.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;

/**
 * What the environment variables say about where the program keeps its data, where it answers, and how far its user may
 * go.
 *
 * @param port 0 to 65535; 0 takes any free one
 * @param hosts names that it answers to besides its own address, with commas between them; may be empty
 * @param maxPositions the largest number of positions that may be configured, 1 to 500
 */
record EnvironmentSettings(DataFolder dataFolder, InetAddress address, int port, String hosts, int maxPositions) {

    private static final String HOST_NAMES = "[A-Za-z0-9.-]+(\\s*,\\s*[A-Za-z0-9.-]+)*";

    /**
     * Reads the variables; an absent or blank one has its default.
     *
     * @throws StartRefused if one of them means nothing
     */
    static EnvironmentSettings from(Map<String, String> environment) {
        return new EnvironmentSettings(
                folder(value(environment, "LIVETRADING_DATA_DIR").orElse("data")),
                address(value(environment, "LIVETRADING_ADDRESS").orElse("127.0.0.1")),
                number(environment, "LIVETRADING_PORT", 8080, 0, 65_535),
                hosts(value(environment, "LIVETRADING_HOSTS").orElse("")),
                number(environment, "LIVETRADING_MAX_POSITIONS", 10, 1, 500));
    }

    /**
     * Tries whether the program could answer there, so that the refusal comes before anything is loaded.
     *
     * @throws StartRefused if the port is taken or the address is not one of this machine
     */
    void checkAddressIsFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw StartRefused.because("Cannot answer on " + address.getHostAddress() + " port " + port
                    + ": another program uses it, or it is not one of this machine"
                    + " (LIVETRADING_ADDRESS, LIVETRADING_PORT).");
        }
    }

    /** The same as arguments for Spring, which rank above everything else that could set these properties. */
    String[] asArguments() {
        return new String[] {
            "--livetrading.data-folder=" + dataFolder.path(),
            "--logging.file.name=" + dataFolder.log(),
            "--server.address=" + address.getHostAddress(),
            "--server.port=" + port,
            "--livetrading.hosts=" + hosts,
            "--livetrading.max-positions=" + maxPositions,
        };
    }

    /** A variable without the blanks around it; empty when it is absent or blank. */
    static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static DataFolder folder(String value) {
        try {
            return new DataFolder(Path.of(value).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw StartRefused.badSetting("LIVETRADING_DATA_DIR is '" + value + "', which is not a path.");
        }
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw StartRefused.badSetting(
                    "LIVETRADING_ADDRESS is '" + value + "', which is not an address of this machine.");
        }
    }

    private static String hosts(String value) {
        if (value.isEmpty() || value.matches(HOST_NAMES)) {
            return value;
        }
        throw StartRefused.badSetting("LIVETRADING_HOSTS is '" + value
                + "', which is not a list of host names, without ports, with commas between them.");
    }

    private static int number(Map<String, String> environment, String name, int fallback, int minimum, int maximum) {
        String value = value(environment, name).orElse(String.valueOf(fallback));
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (minimum <= number && number <= maximum) {
                return number;
            }
        }
        throw StartRefused.badSetting(
                "%s is '%s', which is not a number from %d to %d.".formatted(name, value, minimum, maximum));
    }
}
