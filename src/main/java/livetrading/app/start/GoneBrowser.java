package livetrading.app.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps out of the log that a browser has gone while something was written to it: a tab that is closed is no failure.
 * What our own classes log, which speak to brokers too, is not touched.
 */
public final class GoneBrowser extends TurboFilter {

    private static final String OWN = "livetrading";
    private static final Set<String> GONE = Set.of("Broken pipe", "Connection reset by peer", "Connection reset");

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        boolean isOwn = logger.getName().startsWith(OWN);
        return failure != null && !isOwn && hasGone(failure) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean hasGone(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ClientAbortException
                        || cause instanceof ClosedChannelException
                        || (cause instanceof IOException && GONE.contains(String.valueOf(cause.getMessage()))));
    }
}
