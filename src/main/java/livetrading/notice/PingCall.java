package livetrading.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls somebody who wants to know that the program is at work. What it says of a failure names the host only. */
final class PingCall {

    /** Trading waits no longer for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What became of a call.
     *
     * @param hasCome whether there was an answer at all
     * @param problem empty when it was accepted
     */
    record Answer(boolean hasCome, Optional<String> problem) {

        boolean isAccepted() {
            return problem.isEmpty();
        }

        private static Answer none(String problem) {
            return new Answer(false, Optional.of(problem));
        }
    }

    /** @param body empty to send none */
    Answer to(URI uri, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        Future<Integer> status =
                client.sendAsync(request.build(), BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
        try {
            int code = status.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            boolean isGood = code >= 200 && code < 300;
            return new Answer(
                    true,
                    isGood
                            ? Optional.empty()
                            : Optional.of("%s answered with status %d".formatted(uri.getHost(), code)));
        } catch (TimeoutException e) {
            return Answer.none("%s did not answer within %d s".formatted(uri.getHost(), PATIENCE.toSeconds()));
        } catch (ExecutionException e) {
            return Answer.none("%s cannot be reached".formatted(uri.getHost()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("the program is stopping");
        } finally {
            status.cancel(true);
        }
    }
}
