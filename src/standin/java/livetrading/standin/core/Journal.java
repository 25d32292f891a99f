package livetrading.standin.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The truth about a run: what arrived, what was done to it, which orders were booked and executed. Thread-safe. */
public final class Journal {

    private final SimClock clock;
    private final Turn turn;
    private final OrderBook book;
    private final Fills fills;
    private final List<RequestEntry> requests = new ArrayList<>();
    private final List<FrameEntry> frames = new ArrayList<>();

    Journal(Turn turn, SimClock clock, OrderBook book, Fills fills) {
        this.turn = turn;
        this.clock = clock;
        this.book = book;
        this.fills = fills;
    }

    public synchronized List<RequestEntry> requests() {
        return List.copyOf(requests);
    }

    /** Requests of a method whose path matches. */
    public List<RequestEntry> requests(String method, String pathRegex) {
        return requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(pathRegex))
                .toList();
    }

    public synchronized List<FrameEntry> frames() {
        return List.copyOf(frames);
    }

    /** Every order that was booked, with those of other programs. */
    public List<BookedOrder> booked() {
        return turn.get(() -> book.all().stream().map(BookedOrder::of).toList());
    }

    public Optional<BookedOrder> booked(String clientOrderId) {
        return turn.get(() -> book.find(clientOrderId).map(BookedOrder::of));
    }

    public List<Execution> executions() {
        return turn.get(fills::executions);
    }

    /** How often each client order id was sent in a submission, whatever came of it. */
    public Map<String, Integer> postsPerClientOrderId() {
        Map<String, Integer> posts = new TreeMap<>();
        requests().stream()
                .filter(RequestEntry::isSubmission)
                .forEach(request -> posts.merge(request.clientOrderId(), 1, Integer::sum));
        return posts;
    }

    /** Waits until something is true of the journal; false when it is not in time. */
    public boolean await(Predicate<Journal> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.test(this)) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return false;
            }
            awaitEntry(left);
        }
        return true;
    }

    /** Returns early as well; what is waited for is asked after each turn. */
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void awaitEntry(Duration atMost) throws InterruptedException {
        wait(Math.clamp(atMost.toMillis(), 1, 50));
    }

    /** Forgets requests and frames, so that long runs do not fill the memory. */
    public synchronized void forget() {
        requests.clear();
        frames.clear();
    }

    /** A request arrives. The time is taken before the lock: who has a turn may be about to write, and waits for it. */
    public RequestEntry arrived(
            String requestId,
            int connection,
            String method,
            String path,
            String query,
            String clientOrderId,
            boolean withKeys) {
        Instant now = clock.instant();
        synchronized (this) {
            long number = requests.size() + 1L;
            RequestEntry entry =
                    new RequestEntry(number, now, requestId, connection, method, path, query, clientOrderId, withKeys);
            requests.add(entry);
            notifyAll();
            return entry;
        }
    }

    public synchronized void answered(RequestEntry entry, int status) {
        entry.answered(status);
        notifyAll();
    }

    public void frame(String stream, int connection, boolean sent, String text) {
        FrameEntry entry = new FrameEntry(clock.instant(), stream, connection, sent, text);
        synchronized (this) {
            frames.add(entry);
            notifyAll();
        }
    }
}
