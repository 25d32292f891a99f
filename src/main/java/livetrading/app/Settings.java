package livetrading.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment variables say about where the program keeps its data and where it answers.
 *
 * @param port 0 to 65535; 0 takes any free one
 */
record Settings(DataFolder dataFolder, InetAddress address, int port) {

    /**
     * Reads the variables; an absent or blank one has its default.
     *
     * @throws StartRefused if one of them means nothing
     */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                folder(value(environment, "LIVETRADING_DATA_DIR", "data")),
                address(value(environment, "LIVETRADING_ADDRESS", "127.0.0.1")),
                port(value(environment, "LIVETRADING_PORT", "8080")));
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
            throw StartRefused.because("Cannot answer on " + address.getHostAddress() + " port " + port + ": "
                    + e.getMessage() + "; another program may use it (LIVETRADING_ADDRESS, LIVETRADING_PORT).");
        }
    }

    /** The same as arguments for Spring, which rank above everything else that could set these properties. */
    String[] asArguments() {
        return new String[] {
            "--livetrading.data-folder=" + dataFolder.path(),
            "--logging.file.name=" + dataFolder.log(),
            "--server.address=" + address.getHostAddress(),
            "--server.port=" + port,
        };
    }

    private static String value(Map<String, String> environment, String name, String fallback) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? fallback : value;
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

    private static int port(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw StartRefused.badSetting("LIVETRADING_PORT is '" + value + "', which is not a number from 0 to 65535.");
    }
}
