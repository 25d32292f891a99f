package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livetrading.ledger.Alert;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the providers answer, recorded, and what is made of it. */
class ProvidersTest {

    private static final Alert TEST =
            Alert.test("x", "BRAV – \"sold\" at $41.20", Instant.parse("2026-11-27T15:00:00Z"));
    private static final Alert URGENT = Alert.unstored("the disk is full", Instant.parse("2026-11-27T15:00:00Z"));
    private static final String BOT = "123456:ABC-DEF_ghijklmnopqrst";
    private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(1));

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anSmsHasArrivedWhenTheCarrierSaysSo() throws Exception {
        answer(201, "{\"sid\":\"SM0123\",\"status\":\"queued\"}");
        answer(200, "{\"sid\":\"SM0123\",\"status\":\"sent\"}");
        answer(200, "{\"sid\":\"SM0123\",\"status\":\"delivered\"}");

        assertThat(sms().deliver(TEST).text()).isEqualTo("the carrier has delivered it");

        assertThat(body(taken())).startsWith("To=%2B15005550006&From=%2B15005550001&Body=Live+Trading");
        assertThat(taken().getTarget()).isEqualTo("/2010-04-01/Accounts/AC1/Messages/SM0123.json");
    }

    @Test
    void f67anSmsThatTheCarrierNeverConfirmsAsksWhetherTheNumberIsRegisteredAndIsNotSentTwice() throws Exception {
        answer(201, "{\"sid\":\"SM0123\",\"status\":\"queued\"}");
        answer(503, "");
        answer(200, "{\"status\":\"sent\"}");
        answer(200, "{\"status\":\"sent\"}");

        assertThat(sms().deliver(TEST).text()).contains("the carrier has not confirmed", "registered", "10DLC");
    }

    @Test
    void f67anSmsThatTheCarrierDropsIsNotDelivered() {
        answer(201, "{\"sid\":\"SM0123\",\"status\":\"queued\"}");
        answer(200, "{\"status\":\"undelivered\",\"error_code\":30034}");

        assertThatThrownBy(() -> sms().deliver(TEST))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("30034", "register");
    }

    @Test
    void saysWhatAProviderDoesNotLike() {
        answer(400, "{\"code\":21211,\"message\":\"The 'To' number is not a valid phone number.\"}");
        answer(401, "{\"code\":20003,\"message\":\"Authenticate\"}");
        answer(400, "{\"user\":\"invalid\",\"errors\":[\"user identifier is not a valid user\"],\"status\":0}");
        answer(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: chat not found\"}");
        answer(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        answer(404, "no_service");
        answer(403, "{\"code\":40301,\"http\":403,\"error\":\"forbidden\"}");

        assertThat(failure(sms()))
                .hasMessage("Twilio refused it (Twilio's error 21211): there is no mobile phone of that number");
        assertThat(failure(sms()))
                .hasMessage("Twilio answered with status 401: the key or the password is not accepted");
        assertThat(failure(pushover())).hasMessageEndingWith("user identifier is not a valid user");
        assertThat(failure(telegram())).hasMessageContaining("write /start to your bot");
        assertThat(failure(telegram())).hasMessageContaining("the bot's token is not accepted");
        assertThat(failure(new Slack("s", address("/services/T/B/x"))))
                .hasMessage("Slack answered with status 404: no_service");
        assertThat(failure(ntfy(""))).hasMessageContaining("not accepted");
    }

    @Test
    void f89findsTheChatsInWhichSomebodyWroteToTheBotTheNewestFirst() throws Exception {
        answer(200, """
                {"ok":true,"result":[
                 {"update_id":1,"message":{"message_id":1,"from":{"id":42,"is_bot":false,"first_name":"Ada"},
                  "chat":{"id":42,"first_name":"Ada","last_name":"L","username":"ada","type":"private"},
                  "date":1795795200,"text":"/start","entities":[{"offset":0,"length":6,"type":"bot_command"}]}},
                 {"update_id":2,"my_chat_member":{"chat":{"id":-1001234567890,"title":"Ops","type":"supergroup"},
                  "from":{"id":42},"date":1795795201,"new_chat_member":{"status":"member"}}},
                 {"update_id":3,"callback_query":{"id":"9"}},
                 {"update_id":4,"message":{"chat":{"id":42,"first_name":"Ada","type":"private"},"text":"hello"}}]}
                """);

        assertThat(new TelegramChats(address("/")).find(BOT))
                .containsExactly(new TelegramChats.Chat("42", "Ada"), new TelegramChats.Chat("-1001234567890", "Ops"));
        assertThat(taken().getTarget()).isEqualTo("/bot" + BOT + "/getUpdates");
    }

    @Test
    void f89saysWhatToDoWhenNoChatIsFound() {
        answer(200, "{\"ok\":true,\"result\":[]}");
        answer(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        answer(
                409,
                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates method while webhook"
                        + " is active; use deleteWebhook to delete the webhook first\"}");
        answer(
                409,
                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running\"}");
        answer(200, "<html>");
        var chats = new TelegramChats(address("/"));

        assertThat(noChat(chats, BOT))
                .startsWith("Nobody has written to the bot")
                .contains("/start");
        assertThat(noChat(chats, BOT)).endsWith("the bot's token is not accepted");
        assertThat(noChat(chats, BOT)).contains("webhook of another program", "@userinfobot");
        assertThat(noChat(chats, BOT)).contains("another program is reading");
        assertThat(noChat(chats, BOT)).startsWith("Nobody has written to the bot");
        assertThat(noChat(chats, "no token/..")).startsWith("A bot's token is like");
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    private static String noChat(TelegramChats chats, String token) {
        return String.valueOf(catchThrowableOfType(DeliveryException.class, () -> chats.find(token))
                .getMessage());
    }

    @Test
    void f68waitsAsLongAsAProviderAsks() {
        answer(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":35}}");
        answer(429, "{\"message\":\"You are being rate limited.\",\"retry_after\":64.57,\"global\":false}");
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "120")
                .build());
        answer(429, "");

        assertThat(failure(telegram()).notBefore()).isEqualTo(Duration.ofSeconds(35));
        assertThat(failure(discord()).notBefore()).isEqualTo(Duration.ofSeconds(65));
        assertThat(failure(new Slack("s", address("/x"))).notBefore()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failure(ntfy("")).notBefore()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void f69aProviderThatHangsOrBreaksOffHasNotTakenIt() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"id\":")
                .bodyDelay(1, TimeUnit.MINUTES)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"id\":\"a-long-answer-of-which-half-arrives\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        var hasty = new Provider("ntfy", Duration.ofMillis(300));

        for (String reason : new String[] {"did not answer in time", "did not answer in time", "cannot be reached"}) {
            assertThatThrownBy(() ->
                            hasty.accepted(HttpRequest.newBuilder(address("/x")).GET()))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void f69failuresOfAProviderNeverShowItsAddress() {
        answer(500, "{\"message\":\"\"}");

        assertThat(failure(telegram())).hasMessage("Telegram answered with status 500");
    }

    @Test
    void urgentOnesArePushedUntilSomebodyAcknowledges() throws Exception {
        answer(200, "{\"status\":1,\"request\":\"r\",\"receipt\":\"rec1\"}");
        answer(200, "{\"status\":1,\"acknowledged\":0}");
        answer(200, "{\"status\":1,\"acknowledged\":1}");

        assertThat(pushover().deliver(URGENT).text()).isEqualTo("acknowledged");

        assertThat(body(taken())).contains("\"priority\":2", "\"retry\":60", "\"expire\":3600");
        assertThat(taken().getTarget()).isEqualTo("/1/receipts/rec1.json?token=tok");
    }

    @Test
    void othersArePushedOnce() throws Exception {
        answer(200, "{\"status\":1,\"request\":\"r\"}");

        assertThat(pushover().deliver(TEST).text()).isEqualTo("Pushover has it");

        assertThat(body(taken())).contains("\"priority\":0").doesNotContain("retry");
    }

    @Test
    void urgencyReachesEachProviderInItsOwnWay() throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(200, "{\"ok\":true}");
        }
        ntfy("tk_1").deliver(URGENT);
        discord().deliver(URGENT);
        new Slack("s", address("/x")).deliver(URGENT);
        telegram().deliver(URGENT);

        RecordedRequest ntfy = taken();
        assertThat(body(ntfy)).contains("\"priority\":5", "\"topic\":\"alerts\"");
        assertThat(ntfy.getHeaders().get("Authorization")).isEqualTo("Bearer tk_1");
        assertThat(body(taken())).contains("@everyone ", "\"parse\":[\"everyone\"]");
        assertThat(body(taken())).contains("<!channel> ");
        assertThat(body(taken())).contains("\"disable_notification\":false");
    }

    @Test
    void aWebhookPostsItsTemplateSigned() throws Exception {
        answer(204, "");
        new Webhook("w", address("/x"), new BodyTemplate("{\"body\":\"{{ message }}\"}"), "key").deliver(TEST);

        RecordedRequest request = taken();
        String body = body(request);
        assertThat(body).isEqualTo("{\"body\":\"BRAV – \\\"sold\\\" at $41.20\"}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(request.getHeaders().get("X-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shortMessagesKeepToTheAlphabetOfWhich160Fit() {
        assertThat(Texts.gsm("BRAV – é “x” 💰")).isEqualTo("BRAV - e ?x? ?");
        assertThat(Texts.cut("x".repeat(200), 160)).hasSize(160).endsWith("...");
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(status == 204 ? "" : body)
                .build());
    }

    private RecordedRequest taken() throws InterruptedException {
        return server.takeRequest();
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    private static DeliveryException failure(Channel channel) {
        return catchThrowableOfType(DeliveryException.class, () -> channel.deliver(TEST));
    }

    private URI address(String path) {
        return server.url(path).uri();
    }

    private Sms sms() {
        return new Sms(
                "sms-1", new Sms.Account("AC1", "token", "+15005550001", "+15005550006"), address("/"), PATIENCE);
    }

    private Pushover pushover() {
        return new Pushover("pushover-1", "tok", "user", address("/"), PATIENCE);
    }

    private Telegram telegram() {
        return new Telegram("telegram-1", "123:secret", "42", address("/"));
    }

    private Discord discord() {
        return new Discord("discord-1", address("/api/webhooks/1/x"));
    }

    private Ntfy ntfy(String token) {
        return new Ntfy("ntfy-1", address("/"), "alerts", token);
    }
}
