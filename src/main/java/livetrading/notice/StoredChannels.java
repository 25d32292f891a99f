package livetrading.notice;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livetrading.ledger.AlertChannel;
import livetrading.ledger.AlertChannelRows;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** The channels that users have added, and those of the environment. They are read anew each time. */
public class StoredChannels {

    private final List<Channel> fixed;
    private final AlertChannelRows rows;
    private final ChannelSecrets secrets;
    private final TelegramChats chats;
    private final Clock clock;

    /** @param fixed those of the environment, which cannot be changed here */
    public StoredChannels(
            List<Channel> fixed, AlertChannelRows rows, ChannelSecrets secrets, TelegramChats chats, Clock clock) {
        this.fixed = List.copyOf(fixed);
        this.rows = rows;
        this.secrets = secrets;
        this.chats = chats;
        this.clock = clock;
    }

    /** Those of the environment. */
    public List<Channel> fixed() {
        return fixed;
    }

    public List<AlertChannel> stored() {
        return rows.findByOrderById();
    }

    /** Those by which alerts go now. */
    public List<Channel> inUse() {
        return Stream.concat(
                        fixed.stream(),
                        stored().stream().filter(AlertChannel::isEnabled).map(this::open))
                .toList();
    }

    /** Whether it can be used shows at its first delivery, never here. */
    public Channel open(AlertChannel row) {
        String name = nameOf(row);
        try {
            ChannelType type = known(row)
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no channel of the type '%s'".formatted(row.type())));
            Map<String, String> values = new HashMap<>(settings(row));
            values.putAll(secrets.of(name));
            Map<String, String> problems = problems(type, values);
            return problems.isEmpty()
                    ? type.open(name, values)
                    : new UnusableChannel(
                            name, row.title(), problems.values().iterator().next());
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            return new UnusableChannel(name, row.title(), String.valueOf(e.getMessage()));
        }
    }

    /** By which alerts remember it. */
    public static String nameOf(AlertChannel row) {
        return "channel-" + row.id();
    }

    /** Empty when the stored type is none. */
    public static Optional<ChannelType> known(AlertChannel row) {
        return Stream.of(ChannelType.values())
                .filter(type -> type.name().equals(row.type()))
                .findFirst();
    }

    /** What may be meant but should be known. */
    public Optional<String> warning(AlertChannel row) {
        Map<String, String> values = new HashMap<>(shown(row));
        values.putAll(kept(row));
        return known(row).flatMap(type -> type.warning(values));
    }

    /** Its settings without the secret ones; none when they cannot be read. */
    public static Map<String, String> shown(AlertChannel row) {
        try {
            return settings(row);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static Map<String, String> settings(AlertChannel row) {
        return Provider.JSON.readValue(row.settings(), new TypeReference<Map<String, String>>() {});
    }

    /**
     * Adds a channel or changes one.
     *
     * @param before the one that is changed; what is secret and left empty stays as it is
     * @return what is wrong, by the name of the field; when nothing is, it has been stored
     */
    public Map<String, String> save(
            Optional<AlertChannel> before, ChannelType type, String title, Map<String, String> entered) {
        Map<String, String> values = new LinkedHashMap<>();
        before.ifPresent(row -> values.putAll(kept(row)));
        type.fields().forEach(field -> {
            String value = entered.getOrDefault(field.name(), "").strip();
            if (!value.isEmpty()) {
                values.put(field.name(), value);
            } else if (!field.isSecret()) {
                values.remove(field.name());
            }
        });
        Map<String, String> problems = problems(type, values);
        if (title.isBlank()) {
            problems.put("title", "A name is missing");
        }
        if (problems.isEmpty()) {
            store(before, type, title.strip(), values);
        }
        return problems;
    }

    /**
     * The chats of a bot of Telegram, the newest first.
     *
     * @param before the channel that is changed
     * @param token as entered; when it is empty, that of the channel is taken
     * @return at least one
     * @throws DeliveryException with what to do, in a sentence
     */
    public List<TelegramChats.Chat> findChats(Optional<AlertChannel> before, String token) throws DeliveryException {
        String kept = before.map(row -> kept(row).getOrDefault("token", "")).orElse("");
        return chats.find(token.isBlank() ? kept : token.strip());
    }

    private Map<String, String> kept(AlertChannel row) {
        try {
            return secrets.of(nameOf(row));
        } catch (IllegalStateException e) {
            return Map.of();
        }
    }

    private void store(Optional<AlertChannel> before, ChannelType type, String title, Map<String, String> values) {
        String shown = Provider.JSON.writeValueAsString(only(type, values, field -> !field.isSecret()));
        AlertChannel row = before.orElseGet(() -> new AlertChannel(type.name(), clock.instant()));
        row.change(title, shown);
        // secrets need its id; it is switched on when it has them
        secrets.store(nameOf(rows.save(row)), only(type, values, ChannelField::isSecret));
        if (before.isEmpty()) {
            turn(row, true);
        }
    }

    public void turn(AlertChannel row, boolean on) {
        row.turn(on);
        rows.save(row);
    }

    public void remove(AlertChannel row) {
        rows.deleteById(row.id());
        secrets.forget(nameOf(row));
    }

    private static Map<String, String> only(
            ChannelType type, Map<String, String> values, Predicate<ChannelField> which) {
        var some = new LinkedHashMap<String, String>();
        type.fields().stream()
                .filter(which)
                .filter(field -> values.containsKey(field.name()))
                .forEach(field -> some.put(field.name(), values.getOrDefault(field.name(), "")));
        return some;
    }

    private static Map<String, String> problems(ChannelType type, Map<String, String> values) {
        var problems = new LinkedHashMap<String, String>();
        for (ChannelField field : type.fields()) {
            field.problem(values.getOrDefault(field.name(), ""))
                    .ifPresent(problem -> problems.put(field.name(), problem));
        }
        return problems;
    }
}
