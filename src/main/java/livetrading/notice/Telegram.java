package livetrading.notice;

import java.net.URI;
import java.util.Map;
import livetrading.ledger.Alert;

/** Lets a bot of Telegram write alerts into a chat. */
final class Telegram implements Channel {

    static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private static final int LENGTH = 4096;

    private final Provider provider = new Provider("Telegram");
    private final String name;
    private final String token;
    private final String chat;
    private final URI base;

    Telegram(String name, String token, String chat, URI base) {
        this.name = name;
        this.token = token;
        this.chat = chat;
        this.base = base;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String describe() {
        return "Telegram chat " + chat;
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        var body = Map.of(
                "chat_id",
                chat,
                "text",
                Texts.cut(Texts.full(alert), LENGTH),
                "disable_notification",
                Urgency.of(alert) == Urgency.SILENT);
        Provider.Answer answer = provider.ask(Provider.json(base.resolve("/bot%s/sendMessage".formatted(token)), body));
        if (!answer.isGood()) {
            throw provider.refusal(answer, reason(answer));
        }
        return Word.taken("Telegram has it");
    }

    private static String reason(Provider.Answer answer) {
        String said = answer.word("description");
        if (said.contains("chat not found")) {
            return "it does not know the chat; write /start to your bot, and look whether the chat id is right";
        }
        return answer.status() == 401 || answer.status() == 404 ? "the bot's token is not accepted" : said;
    }
}
