package livetrading.app.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.engine.Heartbeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Tells systemd that the program answers, that it stops, and, for its watchdog, that the engine is at work, as
 * {@code sd_notify(3)} describes it: a datagram to the socket that NOTIFY_SOCKET names. Java has no datagrams over sockets
 * of the file system, so the C library is called; a process for each of them would cost more than the engine itself.
 */
final class ServiceManager implements Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;

    /** So that a manager that does not read cannot hold the engine up. */
    private static final int MSG_DONTWAIT = 0x40;

    private static final int ADDRESS_BYTES = 110;

    /** Of the time after which the watchdog bites, as its documentation advises. */
    private static final int BEATS = 3;

    private final Optional<String> socket;
    private final Optional<Duration> pace;
    private final Clock clock;
    private Instant next = Instant.MIN;

    /**
     * @param socket the value of NOTIFY_SOCKET; without it nobody is told
     * @param watchdog microseconds without a sign of life after which the program is started anew; empty without a watchdog
     */
    ServiceManager(Optional<String> socket, Optional<String> watchdog, Clock clock) {
        this.socket = socket.filter(path -> path.startsWith("/") || path.startsWith("@"));
        this.pace = watchdog.filter(text -> text.matches("[1-9]\\d{0,17}"))
                .map(text -> Duration.ofNanos(Long.parseLong(text) * 1000 / BEATS));
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        tell("READY=1\nSTATUS=The pages answer");
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        tell("STOPPING=1");
    }

    @Override
    public void beat() {
        if (socket.isPresent() && pace.isPresent() && !clock.instant().isBefore(next)) {
            next = clock.instant().plus(pace.get());
            tell("WATCHDOG=1");
        }
    }

    private void tell(String message) {
        socket.ifPresent(path -> {
            try {
                send(path, message);
            } catch (Throwable e) {
                LOG.warn("systemd could not be told {}: {}", message, e.toString());
            }
        });
    }

    private static void send(String path, String message) throws Throwable {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > ADDRESS_BYTES - Short.BYTES) {
            throw new IllegalArgumentException("the name of the socket is too long");
        }
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = (int) CLibrary.SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM, 0);
            try {
                MemorySegment text = arena.allocateFrom(message);
                long sent = (long) CLibrary.SENDTO.invokeExact(
                        descriptor,
                        text,
                        text.byteSize() - 1,
                        MSG_DONTWAIT,
                        address(arena, name),
                        Short.BYTES + name.length);
                if (sent < 0) {
                    throw new IllegalStateException("the socket takes nothing");
                }
            } finally {
                int _ = (int) CLibrary.CLOSE.invokeExact(descriptor);
            }
        }
    }

    /** A leading at sign stands for the zero byte of a name that is in no folder. */
    private static MemorySegment address(Arena arena, byte[] name) {
        MemorySegment address = arena.allocate(ADDRESS_BYTES, Short.BYTES);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        for (int i = 0; i < name.length; i++) {
            address.set(ValueLayout.JAVA_BYTE, (long) Short.BYTES + i, i == 0 && name[0] == '@' ? 0 : name[i]);
        }
        return address;
    }

    /** Only looked up where there is a manager to tell. */
    private static final class CLibrary {

        private static final MethodHandle SOCKET = function(
                "socket",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        private static final MethodHandle SENDTO = function(
                "sendto",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT));
        private static final MethodHandle CLOSE =
                function("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        @SuppressWarnings("restricted") // the program is started with native access
        private static MethodHandle function(String name, FunctionDescriptor type) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
        }
    }
}
