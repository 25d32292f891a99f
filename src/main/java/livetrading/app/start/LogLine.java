package livetrading.app.start;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import livetrading.market.OutsideText;

/** A message is one line of the log, whatever texts it was put together from: nobody can forge another. */
public final class LogLine extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return OutsideText.line(super.convert(event));
    }
}
