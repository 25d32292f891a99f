package livetrading.notice;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.OutsideText;
import tools.jackson.databind.JsonNode;

/** Finds the chats in which somebody has written to a bot of Telegram: nobody knows the ids of their chats. */
public final class TelegramChats {

    /** Somebody waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<String> MESSAGES =
            List.of("message", "edited_message", "channel_post", "edited_channel_post", "my_chat_member");

    private final Provider provider = new Provider("Telegram", PATIENCE);
    private final URI base;

    public TelegramChats() {
        this(Telegram.TELEGRAM);
    }

    public TelegramChats(URI base) {
        this.base = base;
    }

    /** @param name of the person, the group or the channel */
    public record Chat(String id, String name) {}

    /**
     * The chats of the last day, the newest first. What was written to the bot stays to be read by others.
     *
     * @return at least one
     * @throws DeliveryException with what to do, in a sentence
     */
    List<Chat> find(String token) throws DeliveryException {
        Optional<String> problem = FieldChecks.bot(token);
        if (problem.isPresent()) {
            throw new DeliveryException(problem.get());
        }
        Provider.Answer answer = provider.ask(HttpRequest.newBuilder(base.resolve("/bot%s/getUpdates".formatted(token)))
                .GET());
        if (!answer.isGood()) {
            throw provider.refusal(answer, reason(answer));
        }
        List<Chat> chats = chats(answer.body().path("result"));
        if (chats.isEmpty()) {
            throw new DeliveryException(
                    "Nobody has written to the bot within a day. Write /start to it in Telegram, then find again");
        }
        return chats;
    }

    private static String reason(Provider.Answer answer) {
        String said = answer.word("description");
        return switch (answer.status()) {
            case 401, 404 -> "the bot's token is not accepted";
            case 409 ->
                said.contains("webhook")
                        ? "what is written to the bot goes to a webhook of another program. Make a bot of its own for"
                                + " alerts, or ask @userinfobot for your id"
                        : "another program is reading what is written to the bot. End it, or make a bot of its own for"
                                + " alerts";
            default -> said;
        };
    }

    private static List<Chat> chats(JsonNode updates) {
        var chats = new LinkedHashMap<String, Chat>();
        for (JsonNode update : updates) {
            MESSAGES.stream()
                    .map(kind -> update.path(kind).path("chat"))
                    .filter(chat -> chat.path("id").isNumber())
                    .forEach(chat -> {
                        String id = chat.path("id").asString();
                        chats.remove(id);
                        chats.put(id, new Chat(id, name(chat)));
                    });
        }
        return new ArrayList<>(chats.sequencedValues().reversed());
    }

    private static String name(JsonNode chat) {
        String name = Stream.of("title", "first_name", "last_name")
                .map(part -> chat.path(part).asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return OutsideText.line(name.isEmpty() ? chat.path("username").asString("") : name);
    }
}
