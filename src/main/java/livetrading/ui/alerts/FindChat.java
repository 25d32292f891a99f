package livetrading.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.AlertChannel;
import livetrading.notice.DeliveryException;
import livetrading.notice.StoredChannels;
import livetrading.notice.TelegramChats.Chat;

/** Fills the id of a chat of Telegram into its field, the one in which somebody wrote last, and names the others. */
final class FindChat extends Button {

    FindChat(StoredChannels channels, Optional<AlertChannel> before, TextFieldBase<?, String> token, TextField chat) {
        super("Find");
        addClickListener(click -> {
            try {
                show(channels.findChats(before, token.getValue()), chat);
            } catch (DeliveryException e) {
                chat.setErrorMessage(e.getMessage());
                chat.setInvalid(true);
            }
        });
    }

    private static void show(List<Chat> found, TextField chat) {
        chat.setInvalid(false);
        chat.setValue(found.getFirst().id());
        chat.setHelperText("Found: "
                + found.stream()
                        .map(one -> "%s (%s)".formatted(one.name(), one.id()))
                        .collect(Collectors.joining(", ")));
    }
}
