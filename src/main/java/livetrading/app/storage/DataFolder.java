package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one folder that the program writes to, and the files in it. */
public record DataFolder(Path path) {

    /** About what one day of trading writes; with less than this the first cycle would fail half-way. */
    private static final int PROBE_BYTES = 4 << 20;

    /** The names of what the program writes there, and what SQLite and the log put beside it. */
    private static final String OWN =
            "{trading_state.db,trading_daemon.log,daemon_output.log,alpaca_keys,alert_keys,metrics_token,credentials,"
                    + "first_password,sign_in_key,.lock}*";

    public Path database() {
        return path.resolve("trading_state.db");
    }

    /** Where the user puts recorded prices, one file a ticker; need not exist. */
    public Path prices() {
        return path.resolve("prices");
    }

    /** Where the user puts strategies in jars; need not exist. */
    public Path strategies() {
        return path.resolve("strategies");
    }

    /** Where backups are put unless another folder is named; need not exist. */
    public Path backups() {
        return path.resolve("backups");
    }

    public Path log() {
        return path.resolve("trading_daemon.log");
    }

    public Path credentials() {
        return path.resolve("credentials");
    }

    /** Holds the generated password from its making until the start script has shown it. */
    public Path firstPassword() {
        return path.resolve("first_password");
    }

    /** Signs what keeps a browser signed in while the program restarts. */
    public Path signInKey() {
        return path.resolve("sign_in_key");
    }

    Path lock() {
        return path.resolve(".lock");
    }

    /**
     * Makes the folder if there is none, readable by its owner only, and tries whether it takes data.
     *
     * @throws StartRefused if it cannot be made or written
     */
    public void prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OwnerOnly.FOLDER));
            }
            probe();
        } catch (IOException e) {
            throw StartRefused.because("The data folder " + path + " cannot be written: " + reason(e) + ".");
        }
    }

    /**
     * Makes the files of the program in the folder readable by their owner only. Others' files, and the prices, stay as
     * they are.
     *
     * @return a sentence about those that others could read; empty when there were none
     */
    public Optional<String> tighten() {
        try {
            List<String> open = OwnerOnly.tighten(own());
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Others could read " + String.join(", ", open) + " in " + path
                            + "; now only the owner can");
        } catch (IOException e) {
            return Optional.of(
                    "Others may be able to read files in " + path + ", which cannot be changed: " + reason(e));
        }
    }

    private List<Path> own() throws IOException {
        List<Path> files = new ArrayList<>(matching(path, OWN));
        if (Files.isDirectory(backups())) {
            files.addAll(matching(backups(), "*"));
        }
        return files;
    }

    private static List<Path> matching(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            files.sort(Comparator.naturalOrder());
            return files;
        }
    }

    private void probe() throws IOException {
        Path probe = path.resolve(".probe");
        try {
            Files.write(probe, new byte[PROBE_BYTES]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** File system exceptions often carry only the file's name as message; their type says what is wrong. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        if (e instanceof FileSystemException f) {
            return f.getClass().getSimpleName().replace("Exception", "") + " " + f.getFile();
        }
        return String.valueOf(e.getMessage());
    }
}
