package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd would read at a real socket of the file system. */
class ServiceManagerTest {

    private final SteppedClock clock = new SteppedClock();

    @Test
    void tellsThatItIsReadyAndThatItStops(@TempDir Path folder) throws Throwable {
        try (var systemd = new Socket(folder.resolve("notify"))) {
            var manager = new ServiceManager(Optional.of(systemd.path), Optional.empty(), clock);
            manager.ready();
            manager.beat();
            manager.stopping();

            assertThat(systemd.received()).containsExactly("READY=1\nSTATUS=The pages answer", "STOPPING=1");
        }
    }

    @Test
    void feedsTheWatchdogThreeTimesInItsTime(@TempDir Path folder) throws Throwable {
        try (var systemd = new Socket(folder.resolve("notify"))) {
            var manager = new ServiceManager(Optional.of(systemd.path), Optional.of("60000000"), clock);
            for (int i = 0; i < 600; i++) {
                manager.beat();
                clock.advance(Duration.ofMillis(100));
            }

            assertThat(systemd.received()).hasSize(3).containsOnly("WATCHDOG=1");
        }
    }

    @Test
    void goesOnWhenNobodyListens(@TempDir Path folder) {
        for (String socket : List.of(folder.resolve("gone").toString(), "nonsense", "/" + "x".repeat(200))) {
            var manager = new ServiceManager(Optional.of(socket), Optional.of("60000000"), clock);
            assertThatCode(() -> {
                        manager.ready();
                        manager.beat();
                    })
                    .doesNotThrowAnyException();
        }
    }

    /** A datagram socket, which Java does not have. */
    private static final class Socket implements AutoCloseable {

        private static final int DONT_WAIT = 0x40;

        private final Arena arena = Arena.ofConfined();
        private final String path;
        private final int descriptor;

        Socket(Path file) throws Throwable {
            path = file.toString();
            descriptor = (int) function("socket", 3).invokeWithArguments(1, 2, 0);
            MemorySegment address = arena.allocate(110);
            address.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) 1);
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
            MethodHandle bind = linked(
                    "bind",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            assertThat((int) bind.invokeWithArguments(descriptor, address, 110)).isZero();
        }

        /** All that has arrived so far. */
        List<String> received() throws Throwable {
            MethodHandle receive = linked(
                    "recv",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT));
            var messages = new ArrayList<String>();
            MemorySegment buffer = arena.allocate(1024);
            while (true) {
                long bytes = (long) receive.invokeWithArguments(descriptor, buffer, 1024L, DONT_WAIT);
                if (bytes < 0) {
                    return messages;
                }
                messages.add(
                        new String(buffer.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
            }
        }

        private static MethodHandle function(String name, int numbers) {
            var arguments = new ValueLayout[numbers];
            Arrays.fill(arguments, ValueLayout.JAVA_INT);
            return linked(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
        }

        @SuppressWarnings("restricted") // the tests are started with native access
        private static MethodHandle linked(String name, FunctionDescriptor type) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
        }

        @Override
        public void close() {
            try {
                function("close", 1).invokeWithArguments(descriptor);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            arena.close();
        }
    }
}
