package livetrading.ui.alerts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.AlertChannelRows;
import livetrading.notice.ChannelSecrets;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.notice.TelegramChats;
import livetrading.ui.ViewTest;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindChatViewTest extends ViewTest {

    @Test
    void findFillsInTheChatOfWhoWroteLastOrSaysWhatToDo(@TempDir Path folder) throws Exception {
        try (var telegram = new MockWebServer()) {
            telegram.enqueue(new MockResponse.Builder()
                    .body("{\"ok\":true,\"result\":[]}")
                    .build());
            telegram.enqueue(new MockResponse.Builder()
                    .body("{\"ok\":true,\"result\":[{\"update_id\":7,\"message\":{\"text\":\"/start\","
                            + "\"chat\":{\"id\":42,\"first_name\":\"Ada\",\"type\":\"private\"}}}]}")
                    .build());
            telegram.start();
            var chats = new TelegramChats(telegram.url("/").uri());
            var channels = new StoredChannels(
                    List.of(), bean(AlertChannelRows.class), new ChannelSecrets(folder), chats, bean(Clock.class));
            open("alerts");
            new ChannelDialog(channels, Optional.empty(), () -> {}).open();
            type().setValue(ChannelType.TELEGRAM);

            _click(button("Find"));
            assertThat(chat().getErrorMessage()).startsWith("A bot's token is like ");
            enter(_get(PasswordField.class, spec -> spec.withLabel("Bot token")), "123456:ABC-DEF_ghijklmnopqrst");
            _click(button("Find"));
            assertThat(chat().getErrorMessage()).contains("Write /start to it in Telegram, then find again");
            _click(button("Find"));
            assertThat(chat().isInvalid()).isFalse();
            assertThat(chat().getValue()).isEqualTo("42");
            assertThat(chat().getHelperText()).isEqualTo("Found: Ada (42)");
        }
    }

    private static TextField chat() {
        return _get(TextField.class, spec -> spec.withLabel("Chat id"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<ChannelType> type() {
        return _get(Select.class, spec -> spec.withLabel("Type"));
    }
}
