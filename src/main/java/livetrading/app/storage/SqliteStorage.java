package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.Storage;
import livetrading.ledger.TableSize;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteJDBCLoader;

/** The database file. Copying it with another program would miss the changes that are still in the write-ahead log. */
@Component
final class SqliteStorage implements Storage {

    private static final String PREFIX = "trading_state-";
    private static final String SUFFIX = ".db";
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String DAILY = "-daily";
    private static final String BEFORE_UPDATE = "-update";
    private static final String BEFORE_UPGRADE = "-upgrade";

    /** Of each of these kinds: an update that fails is tried again at each start, and must not fill the disk. */
    private static final int UPDATES_KEPT = 3;

    private static final Duration OFF_SITE_LIMIT = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final Path backupFolder;
    private final OffSiteCopy offSite;
    private final Clock clock;

    SqliteStorage(
            DataFolder folder,
            @Value("${livetrading.backup-folder}") Path backupFolder,
            @Value("${livetrading.backup-command}") String command,
            Clock clock) {
        this.folder = folder;
        this.backupFolder = backupFolder;
        this.offSite = new OffSiteCopy(command, OFF_SITE_LIMIT);
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
        return backupFolder;
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
    public List<TableSize> tables(LocalDate day) {
        return SqliteTables.of(place(), day);
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
        return make("");
    }

    @Override
    public Backup backUpDaily() throws IOException {
        Backup made = make(DAILY);
        prune();
        return made;
    }

    @Override
    public Optional<String> copyOffSite(Backup backup) throws InterruptedException {
        return offSite.run(backup.file());
    }

    private Backup make(String kind) throws IOException {
        Instant now = clock.instant();
        Path file = DatabaseCopy.make(place(), backupFolder, PREFIX + STAMP.format(now) + kind + SUFFIX);
        return new Backup(file, size(file), now);
    }

    /** Only after a new one was verified, and of those only that the program made by itself. */
    private void prune() throws IOException {
        List<Backup> daily = ofKind(DAILY);
        Set<Instant> surplus =
                BackupRetention.surplus(daily.stream().map(Backup::at).toList());
        for (Backup backup : daily) {
            if (surplus.contains(backup.at())) {
                Files.deleteIfExists(backup.file());
            }
        }
    }

    private List<Backup> ofKind(String kind) {
        return backups().stream()
                .filter(backup -> backup.file().toString().endsWith(kind + SUFFIX))
                .toList();
    }

    /**
     * Copies a database that is about to be changed by a new version.
     *
     * @return why it could not be copied, and what to do
     */
    static Optional<String> backUpBeforeUpdate(DataFolder folder, Path backupFolder, Clock clock) {
        try {
            keepFew(folder, backupFolder, clock, BEFORE_UPDATE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Copies the database before another version of the program is put in place.
     *
     * @param at what the name says; a copy of that name is replaced
     * @throws IOException in words, with what to do
     */
    static Path backUpBeforeUpgrade(DataFolder folder, Path backupFolder, Instant at) throws IOException {
        return keepFew(folder, backupFolder, Clock.fixed(at, ZoneOffset.UTC), BEFORE_UPGRADE);
    }

    private static Path keepFew(DataFolder folder, Path backupFolder, Clock clock, String kind) throws IOException {
        var storage = new SqliteStorage(folder, backupFolder, "", clock);
        Backup made = storage.make(kind);
        for (Backup old : storage.ofKind(kind).stream().skip(UPDATES_KEPT).toList()) {
            Files.deleteIfExists(old.file());
        }
        return made.file();
    }

    /** Other files in the folder are the user's own. */
    private static Optional<Backup> backup(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String stamp = name.substring(PREFIX.length(), name.length() - SUFFIX.length())
                .replace(DAILY, "")
                .replace(BEFORE_UPDATE, "")
                .replace(BEFORE_UPGRADE, "");
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
