package livetrading.app.storage;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import livetrading.ledger.OpenDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The file that the pools have open, with its write-ahead log. */
@Component
final class SqliteFile implements OpenDatabase {

    /** Of a file with a single page, the smallest that there is. */
    private static final int SMALLEST = 512;

    private final Path path;
    private final DataSource open;
    private final Clock clock;
    private final List<OpenFile> files;
    private final WriteCounter counter;
    private long bytes;
    private long cutOffAt = -1;

    /** @param open gives the connections that are open already */
    SqliteFile(DataFolder folder, @Qualifier("writePool") DataSource open, Clock clock) throws IOException {
        this.path = folder.database();
        this.open = open;
        this.clock = clock;
        this.files = List.of(OpenFile.at(path), OpenFile.at(path.resolveSibling(path.getFileName() + "-wal")));
        this.bytes = Files.size(path);
        this.counter = new WriteCounter(SqliteDataSources.plain(path));
    }

    @Override
    public synchronized Optional<String> trouble() {
        return files.stream()
                .flatMap(file -> file.trouble().stream())
                .findFirst()
                .or(this::cutOff);
    }

    /** A file that has become smaller was cut off, or somebody has tidied it up. */
    private Optional<String> cutOff() {
        long size = path.toFile().length();
        if (size < bytes && size != cutOffAt && !isWhole(size)) {
            cutOffAt = size;
        }
        if (size == cutOffAt) {
            return Optional.of(path.getFileName() + " was cut off or written over");
        }
        bytes = size;
        return Optional.empty();
    }

    private boolean isWhole(long size) {
        if (size < SMALLEST) {
            return false;
        }
        try {
            DatabaseFile.check(path, SqliteDataSources.plain(path));
            return true;
        } catch (StartRefused e) {
            return false;
        }
    }

    @PreDestroy
    void close() throws IOException {
        counter.close();
        setLostLogAside();
    }

    /** The log of a file that is gone must not be read into the one that takes its place. */
    private void setLostLogAside() throws IOException {
        if (trouble().isPresent()) {
            for (String ending : List.of("-wal", "-shm")) {
                Path log = path.resolveSibling(path.getFileName() + ending);
                if (Files.exists(log)) {
                    Files.move(
                            log, log.resolveSibling(log.getFileName() + ".lost"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public long writes() {
        return counter.count();
    }

    /** SQLite counts for each connection what others have written, and the program writes with this one only. */
    @Override
    public long foreignWrites() {
        return Objects.requireNonNull(new JdbcTemplate(open).queryForObject("PRAGMA data_version", Long.class));
    }

    @Override
    public Path rescue() throws IOException {
        Path file = path.resolveSibling("trading_state-rescued-" + SqliteStorage.STAMP.format(clock.instant()) + ".db");
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        OwnerOnly.create(draft);
        try (Connection connection = open.getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
            return Files.move(draft, file);
        } catch (SQLException e) {
            throw new IOException(DatabaseFile.words(e), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
