package livetrading.ui.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertChannel;
import livetrading.ledger.Alerts;
import livetrading.notice.Channel;
import livetrading.notice.StoredChannels;
import livetrading.ui.format.Formats;

/**
 * A channel and how it goes with it.
 *
 * @param stored empty for one of the environment
 * @param delivered when it delivered something last
 * @param problem of what it was asked to deliver last
 * @param warning what may be meant but should be known
 */
record ChannelRow(
        Channel channel,
        Optional<AlertChannel> stored,
        Optional<Instant> delivered,
        Optional<String> problem,
        Optional<String> warning) {

    static List<ChannelRow> all(StoredChannels channels, Alerts alerts) {
        return Stream.concat(
                        channels.fixed().stream()
                                .map(channel -> row(channel, Optional.empty(), Optional.empty(), alerts)),
                        channels.stored().stream()
                                .map(row -> row(channels.open(row), Optional.of(row), channels.warning(row), alerts)))
                .toList();
    }

    private static ChannelRow row(
            Channel channel, Optional<AlertChannel> stored, Optional<String> warning, Alerts alerts) {
        return new ChannelRow(
                channel,
                stored,
                alerts.findFirstByChannelAndStateOrderByIdDesc(channel.name(), Alert.State.SENT)
                        .map(Alert::sentAt),
                alerts.findFirstByChannelAndAttemptsGreaterThanOrderByIdDesc(channel.name(), 0)
                        .map(Alert::problem),
                warning);
    }

    String title() {
        return stored.map(AlertChannel::title).orElse("Environment variables");
    }

    /** What it is called where no column says where it leads. */
    String heading() {
        return stored.map(AlertChannel::title).orElseGet(() -> Formats.sentence(channel.describe()));
    }

    boolean isOn() {
        return stored.map(AlertChannel::isEnabled).orElse(true);
    }

    String state() {
        if (!isOn()) {
            return "Off";
        }
        return problem.isPresent() ? "In trouble" : delivered.isPresent() ? "Works" : "Not tried yet";
    }
}
