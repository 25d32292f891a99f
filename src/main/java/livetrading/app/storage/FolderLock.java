package livetrading.app.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second program off the data folder. The operating system holds the lock for this process and drops it
 * when the process ends, however it ends; the file that stays behind means nothing by itself.
 */
public final class FolderLock implements Closeable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock and writes this process's id into its file.
     *
     * @throws StartRefused if another process has it
     */
    public static FolderLock take(DataFolder folder) {
        try {
            FileChannel channel = OwnerOnly.open(folder.lock());
            if (tryLock(channel) == null) {
                channel.close();
                throw StartRefused.alreadyRunning("Live Trading is already running on " + folder.path()
                        + ", process id " + holder(folder.lock()) + ".");
            }
            writeProcessId(channel);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw StartRefused.because("The data folder " + folder.path() + " cannot be locked: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static void writeProcessId(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    }
}
