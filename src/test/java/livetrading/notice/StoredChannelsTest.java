package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertChannel;
import livetrading.ledger.AlertChannelRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredChannelsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");
    private static final Map<String, String> NTFY =
            Map.of("server", "https://ntfy.example.org", "topic", "alerts", "token", "tk_verysecret");

    @TempDir
    private Path folder;

    private final List<AlertChannel> table = new ArrayList<>();

    @Test
    void usesWhatWasAddedAtOnceAndKeepsWhatIsSecretOutOfTheDatabase() throws Exception {
        StoredChannels channels = channels();

        assertThat(channels.save(Optional.empty(), ChannelType.NTFY, "Phone", NTFY))
                .isEmpty();

        assertThat(channels.inUse()).extracting(Channel::describe).containsExactly("ntfy at ntfy.example.org/alerts");
        assertThat(table.getFirst().settings()).contains("alerts").doesNotContain("verysecret");
        assertThat(Files.readString(folder.resolve("alert_keys"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("verysecret");
    }

    @Test
    void keepsASecretThatIsNotEnteredAgain() {
        channels().save(Optional.empty(), ChannelType.NTFY, "Phone", NTFY);

        assertThat(channels()
                        .save(
                                Optional.of(table.getFirst()),
                                ChannelType.NTFY,
                                "Phone",
                                Map.of("server", "https://ntfy.example.org", "topic", "other")))
                .isEmpty();

        assertThat(channels().inUse()).extracting(Channel::describe).containsExactly("ntfy at ntfy.example.org/other");
    }

    @Test
    void tellsNobodyByAChannelThatIsSwitchedOffOrRemoved() {
        channels().save(Optional.empty(), ChannelType.NTFY, "Phone", NTFY);
        channels().turn(table.getFirst(), false);
        assertThat(channels().inUse()).isEmpty();

        channels().turn(table.getFirst(), true);
        channels().remove(table.getFirst());
        assertThat(channels().inUse()).isEmpty();
    }

    @Test
    void f70aChannelWhoseKeysCannotBeReadSaysSoAndTheOthersGoOn() throws Exception {
        channels().save(Optional.empty(), ChannelType.NTFY, "Phone", NTFY);
        Files.writeString(folder.resolve("alert_keys"), "damaged");
        channels().save(Optional.empty(), ChannelType.NTFY, "Tablet", NTFY);
        Files.writeString(folder.resolve("alert_keys"), "damaged");

        assertThat(channels().inUse()).hasSize(2);
        assertThatThrownBy(() -> channels().inUse().getFirst().deliver(Alert.test("x", "x", NOW)))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("the stored keys in alert_keys cannot be read: enter them again");
    }

    @Test
    void f70aRowThatIsEditedIntoNonsenseSaysSo() {
        table.add(new AlertChannel("PIGEON", NOW));
        table.getFirst().turn(true);

        assertThatThrownBy(() -> channels().inUse().getFirst().deliver(Alert.test("x", "x", NOW)))
                .hasMessage("there is no channel of the type 'PIGEON'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMS      | to      | 2025550123                  | begins with + and its country
            SMS      | to      | +0123456789                 | begins with + and its country
            SMS      | to      |                             | To is missing
            EMAIL    | to      | 2025550123@vtext.com        | The carrier has closed vtext.com
            EMAIL    | to      | 2025550123@TXT.ATT.NET      | The carrier has closed txt.att.net
            EMAIL    | to      | 2025550123@tmomail.net      | The carrier has closed tmomail.net
            EMAIL    | server  | smtp://u:p@mail.example.org | fields of their own
            EMAIL    | server  | mail.example.org            | smtps://mail.example.org
            NTFY     | topic   | my topic                    | up to 64 letters
            TELEGRAM | chat    |                             | Write /start to your bot
            TELEGRAM | chat    | me                          | A chat id is a number
            PUSHOVER | user    | short                       | 30 letters and digits
            DISCORD  | address | https://example.org/x       | discord.com/api/webhooks
            SLACK    | address | https://example.org/x       | hooks.slack.com
            WEBHOOK  | address | ftp://example.org           | begins with https://
            WEBHOOK  | body    | {"a":"{{price}}"}           | There is no field {{price}}
            WEBHOOK  | body    | {"a":{{text}}               | This is no JSON
            """)
    void refusesWhatCanBeSeenToBeWrongBesideItsField(ChannelType type, String field, String value, String why) {
        Map<String, String> problems = channels()
                .save(
                        Optional.empty(),
                        type,
                        "A",
                        Map.of(field, Optional.ofNullable(value).orElse("")));

        assertThat(problems.get(field)).contains(why);
        assertThat(table).isEmpty();
    }

    @Test
    void warnsOfATopicThatAnyoneCanRead() {
        assertThat(ChannelType.NTFY.warning(Map.of("topic", "alerts")))
                .get()
                .asString()
                .contains("Anyone who guesses");
        assertThat(ChannelType.NTFY.warning(NTFY)).isEmpty();
    }

    private StoredChannels channels() {
        return new StoredChannels(
                List.of(),
                new Table(),
                new ChannelSecrets(folder),
                new TelegramChats(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class Table implements AlertChannelRows {

        @Override
        public List<AlertChannel> findByOrderById() {
            return List.copyOf(table);
        }

        @Override
        public AlertChannel save(AlertChannel channel) {
            if (!table.contains(channel)) {
                table.add(channel);
            }
            return channel;
        }

        @Override
        public void deleteById(long id) {
            table.removeIf(row -> row.id() == id);
        }
    }
}
