package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The account: what it holds, how that came about in the last minutes, and what it may do. */
public final class Account {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Turn turn;
    private final SimClock clock;
    private final UUID id;
    private final Deque<Past> past = new ArrayDeque<>();
    private final Set<AccountFlag> flags = EnumSet.noneOf(AccountFlag.class);
    private final NavigableMap<Instant, BigDecimal> equityAtCloses = new TreeMap<>();
    private Holdings holdings;
    private BigDecimal lastEquity;
    private BigDecimal multiplier = new BigDecimal("2");
    private boolean shortingEnabled = true;
    private String status = "ACTIVE";

    private record Past(Instant until, Holdings holdings) {}

    Account(Turn turn, SimClock clock, UUID id, BigDecimal cash) {
        this.turn = turn;
        this.clock = clock;
        this.id = id;
        this.holdings = new Holdings(cash, Map.of());
        this.lastEquity = cash;
    }

    public UUID id() {
        return id;
    }

    /** As the broker shows it to people. */
    public String number() {
        return "PA" + id.toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
    }

    public Holdings holdings() {
        return turn.get(() -> holdings);
    }

    /** What was held then; what has been held for ten minutes, if longer ago. */
    public Holdings holdingsAt(Instant time) {
        return turn.get(() -> past.stream()
                .filter(each -> each.until().isAfter(time))
                .map(Past::holdings)
                .findFirst()
                .orElse(holdings));
    }

    /** The equity at the close of the trading day before this one. */
    public BigDecimal lastEquity() {
        return turn.get(() -> lastEquity);
    }

    public BigDecimal multiplier() {
        return turn.get(() -> multiplier);
    }

    public String status() {
        return turn.get(() -> status);
    }

    public boolean isShortingEnabled() {
        return turn.get(() -> shortingEnabled);
    }

    public boolean is(AccountFlag flag) {
        return turn.get(() -> flags.contains(flag));
    }

    public boolean mayTrade() {
        return turn.get(() -> flags.isEmpty() && status.equals("ACTIVE"));
    }

    public void block(AccountFlag flag) {
        turn.run(() -> flags.add(flag));
    }

    public void unblock(AccountFlag flag) {
        turn.run(() -> flags.remove(flag));
    }

    /** A status of the broker's list, ACTIVE at first. */
    public void become(String newStatus) {
        turn.run(() -> status = newStatus);
    }

    /** One for a cash account, two or four for margin. */
    public void multiplier(int value) {
        turn.run(() -> multiplier = BigDecimal.valueOf(value));
    }

    public void forbidShorting() {
        turn.run(() -> shortingEnabled = false);
    }

    /** Money comes in, or goes out when negative. */
    public void deposit(String amount) {
        turn.run(() -> hold(holdings.withCash(holdings.cash().add(new BigDecimal(amount)))));
    }

    void hold(Holdings next) {
        Instant now = clock.instant();
        past.addLast(new Past(now, holdings));
        while (past.getFirst().until().isBefore(now.minus(REMEMBERED))) {
            past.removeFirst();
        }
        holdings = next;
    }

    /** What the account was worth when the exchanges closed. */
    public Map<Instant, BigDecimal> equityAtCloses() {
        return turn.get(() -> Map.copyOf(equityAtCloses));
    }

    void closeDay(BigDecimal equity) {
        equityAtCloses.put(clock.instant(), equity);
    }

    void beginDay() {
        if (!equityAtCloses.isEmpty()) {
            lastEquity = equityAtCloses.lastEntry().getValue();
        }
    }
}
