package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the container image besides its base: the build puts it on nothing, as no registry is needed for that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageIT {

    private static final Path IMAGE = Path.of("target", "image-on-nothing.tar");

    private JsonNode container;
    private List<String> entries;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        run("tar", "-xf", IMAGE.toString(), "-C", folder.toString());
        JsonMapper json = JsonMapper.builder().build();
        JsonNode manifest =
                json.readTree(Files.readString(folder.resolve("manifest.json"))).get(0);
        container = json.readTree(
                        Files.readString(folder.resolve(manifest.get("Config").asString())))
                .get("config");
        entries = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            // rights, owner, path
            run("tar", "-tvzf", folder.resolve(layer.asString()).toString())
                    .lines()
                    .map(line -> line.replaceFirst("^(\\S+) (\\S+) .* (\\S+)$", "$1 $2 $3"))
                    .forEach(entries::add);
        }
    }

    @Test
    void runsAsAUserWithoutRightsAndKeepsItsDataInAVolume() {
        assertThat(container.get("User").asString()).isEqualTo("10001:10001");
        assertThat(container.get("Volumes").propertyNames()).containsExactly("/data");
        assertThat(container.get("ExposedPorts").propertyNames()).containsExactly("8080/tcp");
        assertThat(container.get("WorkingDir").asString()).isEqualTo("/data");
        assertThat(texts("Env"))
                .contains("LIVETRADING_DATA_DIR=/data/trading", "LIVETRADING_ADDRESS=0.0.0.0")
                .noneMatch(variable -> variable.matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"));
        assertThat(entries).contains("drwxrwxrwx 0/0 data/");
    }

    @Test
    void startsTheProgramSoThatACommandCanFollow() {
        assertThat(texts("Entrypoint"))
                .startsWith("java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC")
                .endsWith("livetrading.LiveTradingApplication");
        assertThat(container.get("Labels").get("org.opencontainers.image.title").asString())
                .isEqualTo("Live Trading");
    }

    @Test
    void hasTheProgramAndItsLibrariesAndNothingOfThisMachine() {
        assertThat(entries).filteredOn(entry -> entry.endsWith(".jar")).hasSizeGreaterThan(50);
        assertThat(entries)
                .filteredOn(entry -> !entry.startsWith("d"))
                .allMatch(
                        entry -> entry.matches(
                                "-rw-r--r-- 0/0 (app/(libs/\\S+\\.jar|classpath/live-trading\\S*\\.jar|jib-\\S+-file)|data/README)"));
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        container.get(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        // tar says there that it does not know all that Jib writes
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
