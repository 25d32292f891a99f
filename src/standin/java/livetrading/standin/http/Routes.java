package livetrading.standin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import livetrading.standin.wire.Json;

/** Which request is answered by what; the first route that fits. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path, BiFunction<Call, List<String>, Answer> handler) {}

    /** A path has a star for each part that the handler gets. */
    Routes on(String method, String path, BiFunction<Call, List<String>, Answer> handler) {
        Pattern pattern = Pattern.compile(path.replace("*", "([^/]+)"));
        routes.add(new Route(method, pattern, handler));
        return this;
    }

    Answer answer(Call call) {
        for (Route route : routes) {
            Matcher path = route.path().matcher(call.path());
            if (route.method().equals(call.method()) && path.matches()) {
                List<String> parts = IntStream.rangeClosed(1, path.groupCount())
                        .mapToObj(path::group)
                        .toList();
                return route.handler().apply(call, parts);
            }
        }
        return Answer.of(404, Json.object().put("message", "endpoint not found."));
    }
}
