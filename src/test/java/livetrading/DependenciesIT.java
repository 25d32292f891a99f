package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged program carries. */
class DependenciesIT {

    private static final Path PROGRAM = Path.of("target", "live-trading.jar");
    private static final Path BOM = Path.of("target", "live-trading.cdx.json");
    /** As the build says it; a build of the same sources has the same bytes but for what Vite makes. */
    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 11, 28, 0, 0);

    private static final Path LIST = Path.of("docs", "dependencies.md");
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** A row: library, version, licence. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w.-]+) \\| (\\d[\\w.-]*) \\| ([^|]{3,}) \\|$");

    /** Not the LGPL, which asks nothing of a program that a library is used by. */
    private static final Pattern GPL = Pattern.compile("A?GPL(?!.*with exception).*");

    private static final Pattern CHOICE = Pattern.compile(",? or (?!later)|, ");

    @Test
    void everyLibraryIsListedWithItsVersionAndLicenceAndNoneThatIsGone() throws IOException {
        assertThat(listed()).containsExactlyElementsOf(carried());
    }

    /** The program is handed on as a whole, which such a licence would ask to be under it too. */
    @Test
    void noLibraryIsUnderTheGplOrTheAgplWithoutAChoice() throws IOException {
        assertThat(ROW.matcher(Files.readString(LIST)).results())
                .isNotEmpty()
                .extracting(row -> row.group(3))
                .noneMatch(licence -> CHOICE.splitAsStream(licence).allMatch(GPL.asMatchPredicate()));
    }

    @Test
    void theProgramCarriesAListOfItsLibrariesForMachinesThatIsHandedOnBesideItToo() throws IOException {
        byte[] packed;
        try (JarFile program = new JarFile(PROGRAM.toFile())) {
            packed = program.getInputStream(program.getJarEntry("META-INF/sbom/application.cdx.json"))
                    .readAllBytes();
        }
        List<String> components = new ArrayList<>();
        for (JsonNode component : JsonMapper.builder().build().readTree(packed).get("components")) {
            components.add(component.get("name").asString() + "-"
                    + component.get("version").asString());
        }
        // what unpacks the jar is added by what packs it
        assertThat(components)
                .containsAll(carried().stream()
                        .filter(library -> !library.startsWith("spring-boot-jarmode-tools"))
                        .toList());
        assertThat(BOM).hasBinaryContent(packed);
    }

    @Test
    void nothingInTheProgramHasTheTimeOfItsBuild() throws IOException {
        try (JarFile program = new JarFile(PROGRAM.toFile())) {
            assertThat(program.stream().map(ZipEntry::getTimeLocal)).containsOnly(PACKED);
        }
    }

    @Test
    void theChecksumsBesideItAreRight() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : List.of(PROGRAM, BOM)) {
            String sum = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
            assertThat(Path.of("target", "SHA256SUMS")).content().contains(sum + "  " + file.getFileName() + "\n");
        }
    }

    private static List<String> listed() throws IOException {
        return ROW.matcher(Files.readString(LIST))
                .results()
                .map((MatchResult row) -> row.group(1) + "-" + row.group(2))
                .toList();
    }

    private static List<String> carried() throws IOException {
        try (JarFile program = new JarFile(PROGRAM.toFile())) {
            return program.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                    .sorted()
                    .toList();
        }
    }
}
