package livetrading.app.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Copies a database file while others may write to it. A copy gets its name when it was verified and is on the disk: under
 * that name there is a whole one or none, whenever the program dies.
 */
final class DatabaseCopy {

    /** What a draft may need at most: the copy, and the same again for the trading that goes on beside it. */
    private static final int ROOM = 2;

    private DatabaseCopy() {}

    /**
     * Makes the folder if there is none, then the copy.
     *
     * @throws IOException in words, with what to do; nothing is left of the copy then
     */
    static Path make(Path database, Path folder, String name) throws IOException {
        Path copy = folder.resolve(name);
        Path draft = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OwnerOnly.FOLDER));
            refuseWithoutRoom(database, folder);
            Files.deleteIfExists(draft);
            OwnerOnly.create(draft);
            copyVerified(database, draft);
            force(draft);
            return Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new IOException(DatabaseFile.words(e), e);
        } catch (FileSystemException e) {
            throw new IOException(words(folder, e), e);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static void refuseWithoutRoom(Path database, Path folder) throws IOException {
        long needed = ROOM * Files.size(database);
        long free = folder.toFile().getUsableSpace();
        if (free < needed) {
            throw new IOException("the disk of %s is full: %d MB are free, %d MB are needed. Make room on it"
                    .formatted(folder, free >> 20, needed >> 20));
        }
    }

    private static void copyVerified(Path database, Path draft) throws SQLException, IOException {
        DatabaseContent before = DatabaseContent.of(database);
        try (Connection connection = SqliteDataSources.plain(database).getConnection();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, draft.toString());
            copy.execute();
        }
        DatabaseContent.verify(draft);
        if (!DatabaseContent.of(draft).isBetween(before, DatabaseContent.of(database))) {
            throw new IOException("the copy has not what the database has: it is thrown away");
        }
    }

    private static void force(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A draft that stays is overwritten by the next one of its name, and is no backup. */
    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // why the copy failed is what counts
        }
    }

    private static String words(Path folder, FileSystemException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "%s is no folder: name another one, or move that file away".formatted(folder);
        }
        if (e instanceof AccessDeniedException) {
            return "%s cannot be written: look at its owner and its rights".formatted(folder);
        }
        return "%s cannot be written (%s): look at the disk, or name another folder"
                .formatted(folder, e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
    }
}
