package livetrading.standin.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request that arrived, and what was done to it. */
public final class RequestEntry {

    private final long number;
    private final Instant at;
    private final String requestId;
    private final int connection;
    private final String method;
    private final String path;
    private final String query;
    private final String clientOrderId;
    private final boolean withKeys;
    private final long arrived = System.nanoTime();
    private final List<String> done = new ArrayList<>();
    private boolean answered;
    private int status;
    private long ended;

    RequestEntry(
            long number,
            Instant at,
            String requestId,
            int connection,
            String method,
            String path,
            String query,
            String clientOrderId,
            boolean withKeys) {
        this.number = number;
        this.at = at;
        this.requestId = requestId;
        this.connection = connection;
        this.method = method;
        this.path = path;
        this.query = query;
        this.clientOrderId = clientOrderId;
        this.withKeys = withKeys;
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** When it arrived by {@link System#nanoTime()}; the stand-in's own clock may stand still. */
    public long arrivedNanos() {
        return arrived;
    }

    /** How long the stand-in took over it. */
    public synchronized Duration handling() {
        return Duration.ofNanos(ended - arrived);
    }

    /** As sent in X-Request-ID. */
    public String requestId() {
        return requestId;
    }

    /** Requests with the same number came over the same connection. */
    public int connection() {
        return connection;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** Empty without one. */
    public String query() {
        return query;
    }

    /** The id in the body of a submission or in the query of a look-up; empty without one. */
    public String clientOrderId() {
        return clientOrderId;
    }

    /** Whether it brought keys, whichever they were. */
    public boolean isWithKeys() {
        return withKeys;
    }

    /** The faults that happened to it, and {@code booked} when an order came of it. */
    public synchronized List<String> done() {
        return List.copyOf(done);
    }

    /** Whether the stand-in is through with it; a fault may have kept the answer from arriving. */
    public synchronized boolean isAnswered() {
        return answered;
    }

    /** The status that was, or would have been, sent. */
    public synchronized int status() {
        return status;
    }

    public synchronized void note(String what) {
        done.add(what);
    }

    synchronized void answered(int newStatus) {
        answered = true;
        status = newStatus;
        ended = System.nanoTime();
    }

    public boolean isSubmission() {
        return method.equals("POST") && path.equals("/v2/orders");
    }
}
