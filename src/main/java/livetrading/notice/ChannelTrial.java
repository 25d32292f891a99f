package livetrading.notice;

import java.time.Clock;
import livetrading.ledger.Alert;
import livetrading.ledger.Alerts;

/** Sends a test by one channel while somebody waits for the word of its provider. */
public class ChannelTrial {

    private final Alerts alerts;
    private final Clock clock;

    public ChannelTrial(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Sends it at once and once only, and writes down what became of it.
     *
     * @return what the provider says, in words
     * @throws DeliveryException with what went wrong, in words
     */
    public String send(Channel channel) throws DeliveryException {
        Alert test = Alert.test(channel.name(), "This is a test: alerts of Live Trading arrive here.", clock.instant());
        try {
            String word = channel.deliver(test);
            test.arrived(clock.instant());
            return word;
        } catch (DeliveryException e) {
            test.failed(String.valueOf(e.getMessage()), clock.instant());
            test.giveUp();
            throw e;
        } finally {
            alerts.save(test);
        }
    }
}
