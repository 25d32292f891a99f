package livetrading.standin.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import livetrading.standin.faults.FaultPlan;

/** Stands before the server, passes everything on, and breaks connections in ways that a server cannot. */
public final class TcpFaultProxy implements AutoCloseable {

    /** An answer with this header is not passed on: the connection is reset in its place. */
    public static final String RESET_HEADER = "X-Standin-Reset";

    private static final int BACKLOG = 200;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final int target;
    private final FaultPlan faults;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private Thread acceptor = Thread.currentThread();
    private ServerSocket listener;
    private volatile boolean swallows;

    /**
     * @param port to listen on, 0 for any free one
     * @param target port of the server on this machine
     */
    public TcpFaultProxy(int port, int target, FaultPlan faults) throws IOException {
        this.target = target;
        this.faults = faults;
        this.listener = listen(port);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(loopback, port), BACKLOG);
        acceptor = Thread.ofVirtual().name("standin-accept").start(() -> acceptFrom(socket));
        return socket;
    }

    private void acceptFrom(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                admit(socket.accept());
            }
        } catch (IOException e) {
            // the listener has been closed
        }
    }

    private void admit(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        ProxiedConnection connection = new ProxiedConnection(client, faults, connections::remove);
        connections.add(connection);
        if (!swallows) {
            Socket server = new Socket(loopback, target);
            server.setTcpNoDelay(true);
            connection.connect(server);
        }
    }

    /** New connections are refused; open ones stay. */
    public synchronized void refuse() {
        try {
            listener.close();
            // the port is free only when nobody waits on it any more
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** New connections are taken, and then nothing happens on them. */
    public void swallow() {
        swallows = true;
    }

    /** New connections work again; what was swallowed is reset. */
    public synchronized void restore() {
        swallows = false;
        each("", ProxiedConnection::reset);
        if (listener.isClosed()) {
            try {
                listener = listen(listener.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Resets the open connections whose first request was for a matching path. */
    public void reset(String pathRegex) {
        each(pathRegex, ProxiedConnection::reset);
    }

    /** From now on nothing passes in either direction on the open connections for a matching path, and they stay open. */
    public void silence(String pathRegex) {
        each(pathRegex, ProxiedConnection::silence);
    }

    /** The open connections for a matching path; an empty one for those on which nothing was asked yet. */
    public int open(String pathRegex) {
        return matching(pathRegex).size();
    }

    private void each(String pathRegex, Consumer<ProxiedConnection> action) {
        matching(pathRegex).forEach(action);
    }

    private List<ProxiedConnection> matching(String pathRegex) {
        return connections.stream()
                .filter(connection -> connection.path().matches(pathRegex))
                .toList();
    }

    @Override
    public void close() {
        refuse();
        connections.forEach(ProxiedConnection::close);
    }
}
