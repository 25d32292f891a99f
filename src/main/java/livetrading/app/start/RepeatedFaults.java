package livetrading.app.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Logs a fault that repeats with its trace once, and then in a line: a fault of every five seconds must not fill the disk. */
final class RepeatedFaults extends TurboFilter {

    private static final String NAME = RepeatedFaults.class.getName();
    private static final int FRAMES = 8;
    private static final int REMEMBERED = 500;

    private final Set<Integer> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    static void install() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(new RepeatedFaults());
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        Throwable fault = thrown == null ? last(parameters) : thrown;
        boolean isLogged = level.isGreaterOrEqual(logger.getEffectiveLevel());
        if (fault == null || !isLogged || seen.add(identity(logger, fault))) {
            return FilterReply.NEUTRAL;
        }
        @Nullable
        Object @Nullable [] rest =
                thrown == null && parameters != null ? Arrays.copyOf(parameters, parameters.length - 1) : parameters;
        logger.log(marker, NAME, Level.toLocationAwareLoggerInteger(level), again(format, fault), rest, null);
        return FilterReply.DENY;
    }

    /** As in SLF4J, a fault may be the last of a message's parameters. */
    private static @Nullable Throwable last(@Nullable Object @Nullable [] parameters) {
        return parameters != null && parameters.length > 0 && parameters[parameters.length - 1] instanceof Throwable t
                ? t
                : null;
    }

    private static int identity(Logger logger, Throwable fault) {
        return Arrays.hashCode(new Object[] {
            logger.getName(),
            fault.getClass(),
            Arrays.hashCode(Arrays.copyOf(fault.getStackTrace(), Math.min(FRAMES, fault.getStackTrace().length)))
        });
    }

    private static String again(@Nullable String format, Throwable fault) {
        return "%s (again: %s; its trace is above)"
                .formatted(format, fault.getClass().getSimpleName());
    }
}
