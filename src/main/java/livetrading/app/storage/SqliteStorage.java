package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.Storage;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteJDBCLoader;

/** The database file. Copying it with another program would miss the changes that are still in the write-ahead log. */
@Component
final class SqliteStorage implements Storage {

    private static final String PREFIX = "trading_state-";
    private static final String SUFFIX = ".db";
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final Clock clock;

    SqliteStorage(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String product() {
        return "SQLite " + SQLiteJDBCLoader.getVersion();
    }

    @Override
    public Path place() {
        return folder.database();
    }

    @Override
    public Path backupFolder() {
        return folder.backups();
    }

    @Override
    public long bytes() {
        return size(place()) + size(place().resolveSibling(place().getFileName() + "-wal"));
    }

    @Override
    public long freeBytes() {
        return folder.path().toFile().getUsableSpace();
    }

    @Override
    public List<Backup> backups() {
        if (!Files.isDirectory(backupFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backupFolder())) {
            return files.flatMap(file -> backup(file).stream())
                    .sorted(Comparator.comparing(Backup::at).reversed())
                    .toList();
        } catch (IOException e) {
            // the folder vanished meanwhile
            return List.of();
        }
    }

    @Override
    public Backup backUp() throws IOException {
        Instant now = clock.instant();
        Files.createDirectories(backupFolder(), PosixFilePermissions.asFileAttribute(OwnerOnly.FOLDER));
        Path file = backupFolder().resolve(PREFIX + STAMP.format(now) + SUFFIX);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            OwnerOnly.create(draft);
            copyTo(draft);
            DatabaseFile.check(draft, SqliteDataSources.plain(draft));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new IOException(DatabaseFile.words(e), e);
        } catch (StartRefused e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
        return new Backup(file, size(file), now);
    }

    private void copyTo(Path draft) throws SQLException {
        try (Connection connection = SqliteDataSources.plain(place()).getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
        }
    }

    /** Other files in the folder are the user's own. */
    private static Optional<Backup> backup(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String stamp = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        try {
            return Optional.of(new Backup(file, size(file), Instant.from(STAMP.parse(stamp))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
