package livetrading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Prometheus and its tools read what the packaged program tells. Left out where they are not installed. */
class PrometheusIT {

    private static final String METRICS = "/actuator/prometheus";
    private static final String TOKEN = "for-this-test-only-0123456789";
    private static final Path RULES = Path.of("scripts", "alert-rules.yml").toAbsolutePath();
    private static final List<String> FIGURES =
            List.of("livetrading_check_interval_seconds", "livetrading_positions", "livetrading_trading_active");

    @TempDir
    private Path folder;

    @BeforeAll
    static void areInstalled() {
        assumeThat(List.of("prometheus", "promtool"))
                .as("Debian's package prometheus is not installed")
                .allMatch(PrometheusIT::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void prometheusReadsTheMetricsAndTheRulesAboutThem() throws Exception {
        try (ProgramUnderTest program = ProgramUnderTest.start(folder, Map.of("LIVETRADING_METRICS_TOKEN", TOKEN))) {
            String scrape = program.get(METRICS, TOKEN).body();
            promtoolHasNothingToSay(scrape);
            int port = freePort();
            Process prometheus = start(program.url(), port);
            try {
                await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                    for (String name : FIGURES) {
                        assertThat(asked(port, name)).as(name).isEqualTo(told(scrape, name));
                    }
                    // each job has its own place in the second
                    assertThat(asked(port, "up{job=\"livetrading\"}")).hasValue(1);
                    assertThat(asked(port, "up{job=\"stranger\"}")).hasValue(0);
                });
                assertThat(json(port, "/api/v1/rules").findValuesAsString("health"))
                        .hasSize(10)
                        .doesNotContain("err");
            } finally {
                prometheus.destroyForcibly().waitFor();
            }
        }
    }

    private void promtoolHasNothingToSay(String scrape) throws Exception {
        // those of the virtual machine are named by a library
        Path ours = Files.writeString(
                folder.resolve("scrape"),
                scrape.lines()
                        .filter(line -> line.contains("livetrading_"))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(output(ours, "promtool", "check", "metrics")).isEmpty();
        assertThat(output(ours, "promtool", "check", "rules", RULES.toString())).contains("SUCCESS: 10 rules");
    }

    private static String output(Path input, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** With two jobs: one has the token, the other does not. */
    private Process start(String program, int port) throws IOException {
        String target = URI.create(program).getAuthority();
        Path configuration = Files.writeString(
                folder.resolve("prometheus.yml"), """
                        global: {scrape_interval: 1s, evaluation_interval: 1s}
                        rule_files: [%s]
                        scrape_configs:
                          - job_name: livetrading
                            metrics_path: %s
                            authorization: {credentials: %s}
                            static_configs: [{targets: ["%s"]}]
                          - job_name: stranger
                            metrics_path: %s
                            static_configs: [{targets: ["%s"]}]
                        """.formatted(RULES, METRICS, TOKEN, target, METRICS, target));
        return new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.out").toFile())
                .start();
    }

    private static OptionalDouble told(String scrape, String name) {
        return scrape.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst();
    }

    private static OptionalDouble asked(int port, String query) throws Exception {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        JsonNode result = json(port, "/api/v1/query?query=" + encoded).at("/data/result/0/value/1");
        return result.isMissingNode()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(result.asString()));
    }

    private static JsonNode json(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return JsonMapper.shared()
                    .readTree(client.send(request.build(), BodyHandlers.ofString())
                            .body());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
