package livetrading.notice;

import java.net.URI;
import java.util.Map;
import livetrading.ledger.Alert;

/** Posts alerts into a channel of Slack by its incoming webhook. */
final class Slack implements Channel {

    private static final int LENGTH = 4000;

    private final Provider provider = new Provider("Slack");
    private final String name;
    private final URI address;

    Slack(String name, URI address) {
        this.name = name;
        this.address = address;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "Slack";
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        String text = Texts.cut(Texts.full(alert), LENGTH)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        String mention = Urgency.of(alert) == Urgency.URGENT ? "<!channel> " : "";
        Provider.Answer answer = provider.ask(Provider.json(address, Map.of("text", mention + text)));
        if (!answer.isGood()) {
            throw provider.refusal(answer, answer.text());
        }
        return Word.taken("Slack has it");
    }
}
