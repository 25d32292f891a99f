package livetrading.app.start;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.stream.Collectors;
import livetrading.market.OutsideText;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * A stack trace with all its lines set in: what stands at the beginning of a line is a time, and an entry of its own. An
 * exception may say what a broker or a file made it say.
 */
public final class LogTrace extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(failure)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "\t" + OutsideText.line(line) + "\n")
                .collect(Collectors.joining());
    }
}
