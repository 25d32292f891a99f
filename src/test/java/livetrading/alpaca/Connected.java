package livetrading.alpaca;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import livetrading.alpaca.standin.Standin;

/** The program's side of a connection to a stand-in for Alpaca, on the stand-in's clock. */
final class Connected {

    private Connected() {}

    static Alpaca to(Standin alpaca, BarStore store) {
        var endpoints =
                new AlpacaEndpoints(URI.create(alpaca.url()), URI.create(alpaca.url()), URI.create(alpaca.streamUrl()));
        var keys = new AlpacaKeys(alpaca.keyId(), alpaca.secretKey());
        return new Alpaca(endpoints, keys, Feed.SIP, store, clock(alpaca));
    }

    static Clock clock(Standin alpaca) {
        return new Clock() {

            @Override
            public Instant instant() {
                return alpaca.clock().instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the program keeps its times in UTC");
            }
        };
    }
}
