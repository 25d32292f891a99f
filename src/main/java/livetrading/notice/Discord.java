package livetrading.notice;

import java.net.URI;
import java.util.List;
import java.util.Map;
import livetrading.ledger.Alert;

/** Posts alerts into a channel of Discord by its webhook. */
final class Discord implements Channel {

    private static final int LENGTH = 2000;

    /** Discord's number for: without a notification. */
    private static final int SILENT = 1 << 12;

    private final Provider provider = new Provider("Discord");
    private final String name;
    private final URI address;

    Discord(String name, URI address) {
        this.name = name;
        this.address = address;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "Discord";
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        Urgency urgency = Urgency.of(alert);
        boolean urgent = urgency == Urgency.URGENT;
        provider.accepted(Provider.json(
                URI.create(address + "?wait=true"),
                Map.of(
                        "content", Texts.cut((urgent ? "@everyone " : "") + Texts.full(alert), LENGTH),
                        "flags", urgency == Urgency.SILENT ? SILENT : 0,
                        "allowed_mentions", Map.of("parse", urgent ? List.of("everyone") : List.of()))));
        return Word.taken("Discord has it");
    }
}
