package livetrading.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import livetrading.standin.core.Account;
import livetrading.standin.core.Assets;
import livetrading.standin.core.BarLibrary;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.CashBookings;
import livetrading.standin.core.Journal;
import livetrading.standin.core.MarketTape;
import livetrading.standin.core.SimClock;
import livetrading.standin.core.Terms;
import livetrading.standin.core.TradingCalendar;
import livetrading.standin.core.Turn;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.http.AdminLevers;
import livetrading.standin.http.AlpacaDispatcher;
import livetrading.standin.proxy.TcpFaultProxy;
import livetrading.standin.ws.Streams;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;

/** A stand-in for Alpaca, as the description of the package says. */
public final class Standin implements AutoCloseable {

    /** A Monday at eleven in New York; the Friday of the same week is a half day. */
    public static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

    private static final Duration TICK = Duration.ofMillis(10);
    private static final BigDecimal CASH = new BigDecimal("100000");

    private final Function<Turn, SimClock> clocks;
    private final FaultPlan faults;
    private final Terms terms = new Terms();
    private final MockWebServer server = new MockWebServer();
    private final TcpFaultProxy proxy;
    private final Thread ticker = Thread.ofVirtual().name("standin-clock").unstarted(this::tick);
    private volatile BrokerCore broker;
    private volatile Streams streams;

    private Standin(int port, long seed, Function<Turn, SimClock> clocks) throws IOException {
        this.clocks = clocks;
        this.faults = new FaultPlan(seed);
        this.broker = newBroker(CASH, seed);
        this.streams = new Streams(broker, faults, terms);
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
        this.proxy = new TcpFaultProxy(port, server.getPort(), faults);
        serve();
    }

    /** Starts with 100,000 dollars on any free port and a clock that stands still at {@link #START}. */
    public static Standin start(long seed) {
        return start(0, seed, START);
    }

    /** Starts on a port, with a clock that stands still. */
    public static Standin start(int port, long seed, Instant now) {
        return open(port, seed, turn -> SimClock.stepped(turn, now));
    }

    /** Starts on a port, with a clock that runs. */
    public static Standin startRunning(int port, long seed, Instant now) {
        Standin alpaca = open(port, seed, turn -> SimClock.running(turn, now));
        alpaca.ticker.start();
        return alpaca;
    }

    private static Standin open(int port, long seed, Function<Turn, SimClock> clocks) {
        try {
            return new Standin(port, seed, clocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrokerCore newBroker(BigDecimal cash, long seed) {
        Turn turn = new Turn();
        return new BrokerCore(turn, clocks.apply(turn), faults, seed, cash);
    }

    /** A clock that runs has to be looked at for what is planned to happen. */
    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                broker.clock().catchUp();
            }
        } catch (InterruptedException e) {
            // the stand-in is being closed
        }
    }

    private void serve() {
        AdminLevers levers = new AdminLevers(broker, terms, streams, proxy, this::reset);
        server.setDispatcher(new AlpacaDispatcher(server, broker, faults, terms, levers, streams::open));
    }

    /** Begins anew at the same address: other ids, no orders, no faults. What was got from here before is of the past. */
    public void reset(BigDecimal cash, long seed) {
        faults.clear();
        streams.close(".*", 1001);
        broker = newBroker(cash, seed);
        streams = new Streams(broker, faults, terms);
        serve();
    }

    /** Of trading and of market data, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + proxy.port();
    }

    /** Of both streams, without a path: {@code /stream} is trade updates, {@code /v2/iex} and its like are prices. */
    public String streamUrl() {
        return "ws://127.0.0.1:" + proxy.port();
    }

    /** Of the controls, which faults do not reach. */
    public String adminUrl() {
        return "http://127.0.0.1:" + server.getPort() + "/_admin";
    }

    public String keyId() {
        return terms.keyId();
    }

    public String secretKey() {
        return terms.secretKey();
    }

    public Terms terms() {
        return terms;
    }

    public FaultPlan faults() {
        return faults;
    }

    public TcpFaultProxy network() {
        return proxy;
    }

    public Streams streams() {
        return streams;
    }

    public BrokerCore broker() {
        return broker;
    }

    public SimClock clock() {
        return broker.clock();
    }

    public MarketTape tape() {
        return broker.tape();
    }

    public BarLibrary bars() {
        return broker.bars();
    }

    public TradingCalendar calendar() {
        return broker.calendar();
    }

    public Assets assets() {
        return broker.assets();
    }

    public Account account() {
        return broker.account();
    }

    /** What is booked in the account without a trade. */
    public CashBookings bookings() {
        return broker.bookings();
    }

    public Journal journal() {
        return broker.journal();
    }

    @Override
    public void close() {
        ticker.interrupt();
        faults.clear();
        proxy.close();
        server.close();
    }
}
