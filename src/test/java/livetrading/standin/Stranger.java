package livetrading.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client with keys that nobody gave out. */
record Stranger(Standin alpaca) {

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(alpaca.url() + path))
                    .header("APCA-API-KEY-ID", "PKNOBODY")
                    .header("APCA-API-SECRET-KEY", "guessed")
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
