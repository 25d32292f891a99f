package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the packaged program carries. */
class DependenciesIT {

    private static final Path PROGRAM = Path.of("target", "live-trading.jar");
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
