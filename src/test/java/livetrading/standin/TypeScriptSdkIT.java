package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpaca's own SDK for TypeScript, which nobody here wrote, takes the stand-in for Alpaca. */
class TypeScriptSdkIT extends StandinTest {

    private static final String SDK = "@alpacahq/alpaca-trade-api@4.0.2";
    private static final Path FOLDER = Path.of("target", "foreign").toAbsolutePath();
    private static final Path OWN_NODE = Path.of(".tools", "node", "bin").toAbsolutePath();
    private static final long MINUTES = 3;

    @Test
    void seesAnAccountOrdersPositionsBarsAndBothStreams() throws Exception {
        LocalDate first = LocalDate.of(2026, 11, 2);
        alpaca.bars().walk("AAPL", first, LocalDate.of(2026, 11, 30), "100", 1);
        JsonNode seen = drive();

        assertThat(seen.path("account").toString())
                .isEqualTo("{\"status\":\"ACTIVE\",\"cash\":\"100000\",\"number\":\"%s\"}"
                        .formatted(alpaca.account().number()));
        assertThat(seen.path("open").toString()).isEqualTo("[\"ts-2\"]");
        assertThat(seen.path("cancelled").stringValue()).isEqualTo("canceled");
        assertThat(seen.path("submitted").stringValue()).isEqualTo("pending_new");
        assertThat(seen.path("found").toString())
                .isEqualTo("{\"sameId\":true,\"status\":\"filled\",\"price\":\"100.01\"}");
        assertThat(seen.path("positions").toString()).isEqualTo("[{\"symbol\":\"AAPL\",\"qty\":\"3\"}]");
        assertThat(seen.path("bars").toString())
                .isEqualTo("{\"count\":10,\"first\":\"2026-11-02T05:00:00Z\",\"more\":true}");
        assertThat(seen.path("quotes").toString()).isEqualTo("[{\"symbol\":\"AAPL\",\"ask\":101.25}]");
        assertThat(seen.path("events").findValuesAsString("event"))
                .startsWith("pending_new", "new", "pending_cancel", "canceled", "pending_new", "new", "fill");
        seesRefusalAndLoss(seen);
    }

    private void seesRefusalAndLoss(JsonNode seen) {
        assertThat(seen.path("duplicate").path("kind").stringValue()).isEqualTo("ValidationError");
        assertThat(seen.path("duplicate").path("status").intValue()).isEqualTo(422);
        assertThat(seen.path("duplicate").path("code").intValue()).isEqualTo(40010001);
        assertThat(seen.path("lost").stringValue()).isEqualTo("FetchError");
        assertThat(seen.path("lostFound").stringValue()).isEqualTo("filled");
        assertThat(alpaca.journal().postsPerClientOrderId()).isEqualTo(Map.of("ts-1", 2, "ts-2", 1, "ts-lost", 1));
        assertThat(alpaca.journal().booked()).hasSize(3);
    }

    private JsonNode drive() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        assumeTrue(run("node", "--version").startsWith("v"), "Node.js is needed to run Alpaca's SDK");
        Path sdk = FOLDER.resolve("node_modules/@alpacahq/alpaca-trade-api");
        if (!Files.isDirectory(sdk)) {
            run("npm", "install", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix", ".", SDK);
        }
        assumeTrue(Files.isDirectory(sdk), "npm could not install Alpaca's SDK");
        Path script = FOLDER.resolve("typescript-sdk.mjs");
        Files.copy(
                Path.of("src/test/resources/foreign/typescript-sdk.mjs"), script, StandardCopyOption.REPLACE_EXISTING);
        return Json.read(run("node", script.toString(), alpaca.url(), alpaca.streamUrl(), alpaca.adminUrl()));
    }

    /** What a program prints; what went wrong, if it could not be run. */
    private String run(String program, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "run", ".out");
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(
                Files.isExecutable(OWN_NODE.resolve(program))
                        ? OWN_NODE.resolve(program).toString()
                        : program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(output.toFile())
                .redirectError(FOLDER.resolve("run.err").toFile());
        Map<String, String> environment = builder.environment();
        environment.merge("PATH", OWN_NODE.toString(), (path, own) -> own + ":" + path);
        environment.put("APCA_API_KEY_ID", alpaca.keyId());
        environment.put("APCA_API_SECRET_KEY", alpaca.secretKey());
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return Files.readString(output);
        } catch (IOException e) {
            return "cannot run " + program + ": " + e.getMessage();
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
