package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that SQLite has open. When it is deleted or replaced it takes all that is written nevertheless, and is gone when
 * the program ends. It is looked at from outside: to open it once more and close it would drop the locks on it.
 */
final class OpenFile {

    private final Path path;
    private final Object identity;

    private OpenFile(Path path, Object identity) {
        this.path = path;
        this.identity = identity;
    }

    /** The one at the path, which has been opened before. */
    static OpenFile at(Path path) throws IOException {
        return new OpenFile(path, identity(attributes(path)));
    }

    /** Where a file system does not number its files, the time at which a file was made tells it apart. */
    private static Object identity(BasicFileAttributes file) {
        return Optional.ofNullable(file.fileKey()).orElse(file.creationTime());
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    /** Why it is not the one at the path any more, in words; empty when it is. */
    Optional<String> trouble() {
        try {
            return identity(attributes(path)).equals(identity)
                    ? Optional.empty()
                    : Optional.of("another file was put in the place of " + path.getFileName());
        } catch (IOException e) {
            return Optional.of(path.getFileName() + " was deleted");
        }
    }
}
