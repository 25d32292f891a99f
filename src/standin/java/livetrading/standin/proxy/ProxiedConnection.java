package livetrading.standin.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;

/** A connection of a client, and the one to the server that belongs to it. */
final class ProxiedConnection {

    private static final Pattern REQUEST_LINE =
            Pattern.compile("(GET|POST|PUT|PATCH|DELETE) ([^ ?]+)\\S* HTTP/1\\.1\r\n");
    private static final int BUFFER = 1 << 16;
    private static final String UPGRADE = "upgrade: websocket";

    private final Socket client;
    private final FaultPlan faults;
    private final Consumer<ProxiedConnection> onClose;
    private volatile Optional<Socket> server = Optional.empty();
    private volatile String path = "";
    private volatile boolean silent;
    private boolean upgraded;
    private int requests;

    private interface Passage {
        /** Whether the bytes are to be passed on. */
        boolean lets(byte[] bytes, int length) throws IOException;
    }

    ProxiedConnection(Socket client, FaultPlan faults, Consumer<ProxiedConnection> onClose) {
        this.client = client;
        this.faults = faults;
        this.onClose = onClose;
    }

    /** Begins to pass on. */
    void connect(Socket target) {
        server = Optional.of(target);
        Thread.ofVirtual().name("standin-up").start(() -> pump(client, target, this::letsRequest));
        Thread.ofVirtual().name("standin-down").start(() -> pump(target, client, this::letsAnswer));
    }

    /** The path of the first request, empty before it. */
    String path() {
        return path;
    }

    void silence() {
        silent = true;
    }

    void reset() {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is closed already
        }
        close();
    }

    void close() {
        onClose.accept(this);
        closeQuietly(client);
        server.ifPresent(ProxiedConnection::closeQuietly);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // then it is as good as closed
        }
    }

    private void pump(Socket from, Socket to, Passage passage) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!silent && passage.lets(buffer, length)) {
                    out.write(buffer, 0, length);
                }
            }
        } catch (IOException e) {
            // one of the two has gone
        } finally {
            close();
        }
    }

    private boolean letsRequest(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher head = REQUEST_LINE.matcher(text);
        if (upgraded || !head.lookingAt()) {
            return true;
        }
        requests++;
        path = path.isEmpty() ? head.group(2) : path;
        upgraded = text.toLowerCase(Locale.ROOT).contains(UPGRADE);
        Occasion occasion = Occasion.request(head.group(1), head.group(2));
        if (requests > 1 && faults.strike(Fault.KEEP_ALIVE_DROP, occasion).isPresent()) {
            close();
            return false;
        }
        Optional<Effect> reset = faults.strike(Set.of(Fault.RESET_BEFORE_READ), occasion);
        reset.ifPresent(effect -> reset());
        return reset.isEmpty();
    }

    private boolean letsAnswer(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!upgraded && text.startsWith("HTTP/1.1 ") && text.contains(TcpFaultProxy.RESET_HEADER)) {
            reset();
            return false;
        }
        return true;
    }
}
