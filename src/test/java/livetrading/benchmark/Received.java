package livetrading.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What an open page is sent by push and in answer to what it then asks for, as text before compression. */
final class Received {

    private final Page page;
    private final Consumer<Response> answered = this::count;
    private final Consumer<WebSocket> opened = this::listen;
    private long bytes;

    /** Counts from now on; a connection that the page has already is not seen. */
    Received(Page page) {
        this.page = page;
        page.onWebSocket(opened);
        page.onResponse(answered);
    }

    void reset() {
        bytes = 0;
    }

    long bytes() {
        return bytes;
    }

    void stop() {
        page.offWebSocket(opened);
        page.offResponse(answered);
    }

    private void listen(WebSocket socket) {
        socket.onFrameReceived(this::count);
    }

    private void count(WebSocketFrame frame) {
        bytes += frame.text() == null ? frame.binary().length : frame.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private void count(Response response) {
        if (!response.url().contains("v-r=uidl")) {
            return;
        }
        try {
            bytes += response.body().length;
        } catch (PlaywrightException e) {
            // the page has been left before the answer was there
            return;
        }
    }
}
