package livetrading.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Where Alpaca's prices come from. The two differ so much in volume that they are never mixed in one series. */
public enum Feed {
    /** All exchanges; without a paid plan not for the last fifteen minutes. */
    SIP("sip", "SIP, all exchanges", Duration.ofMinutes(16)),
    /** One exchange with some two per cent of the volume, at once; a minute may be revised for half a minute. */
    IEX("iex", "IEX, one exchange", Duration.ofMinutes(1));

    private final String code;
    private final String title;
    private final Duration delay;

    Feed(String code, String title, Duration delay) {
        this.code = code;
        this.title = title;
        this.delay = delay;
    }

    /** The name at Alpaca, in the database and in the settings. */
    public String code() {
        return code;
    }

    /** How it is called on the screen. */
    public String title() {
        return title;
    }

    /** How long after its end a bar is complete and may be asked for. */
    public Duration delay() {
        return delay;
    }

    /** Whether what is decided within a session may come too late for it. */
    public boolean isLate() {
        return this == SIP;
    }

    public static Optional<Feed> of(String code) {
        return Arrays.stream(values()).filter(feed -> feed.code.equals(code)).findFirst();
    }
}
