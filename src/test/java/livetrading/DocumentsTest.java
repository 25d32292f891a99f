package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents lead where they say, and name what a reader of the code looks up in them. */
class DocumentsTest {

    private static final int LINES_OF_THE_README = 180;
    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTS = Path.of("docs");
    private static final Path SOURCES = Path.of("src");
    private static final Path TESTS = SOURCES.resolve(Path.of("test", "java"));
    private static final Path PROGRAM = SOURCES.resolve(Path.of("main", "java", "livetrading"));

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern NAMED_PLACE = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?:\\.\\w+)?`");
    private static final Pattern NOT_OURS = Pattern.compile("Xxx.*|Optional.*");
    private static final Pattern FAULT_TEST = Pattern.compile("\\bvoid f(\\d+)\\w+\\(");

    private record Link(Path document, String address) {

        boolean leadsSomewhere() {
            String[] parts = address.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document
                    : document.resolveSibling(parts[0]).normalize();
            return Files.exists(target) && (parts.length == 1 || places(target).anyMatch(parts[1]::equals));
        }
    }

    @Test
    void everyLinkLeadsToAFileAndAPlaceInIt() {
        List<Link> links = documents().flatMap(DocumentsTest::links).toList();

        assertThat(links).hasSizeGreaterThan(50);
        assertThat(links).filteredOn(link -> !link.leadsSomewhere()).isEmpty();
    }

    @Test
    void everyClassThatTheyNameExists() {
        Set<String> classes =
                files(SOURCES, ".java").map(DocumentsTest::className).collect(Collectors.toSet());
        List<String> named = documents()
                .flatMap(document -> matches(CLASS, read(document)))
                .map(name -> name.group(1))
                .filter(name -> !NOT_OURS.matcher(name).matches())
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named).filteredOn(name -> !classes.contains(name)).isEmpty();
    }

    private static String className(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    @Test
    void theReadmeIsShort() {
        assertThat(read(README).lines().count()).isLessThanOrEqualTo(LINES_OF_THE_README);
    }

    @Test
    void everyFaultThatATestNamesHasARowThatNamesTheTest() {
        String faults = read(DOCUMENTS.resolve("faults.md"));
        List<String> rows = files(TESTS, ".java")
                .flatMap(test -> matches(FAULT_TEST, read(test)).map(fault -> row(fault.group(1), test)))
                .distinct()
                .toList();

        assertThat(rows).hasSizeGreaterThan(33);
        assertThat(rows)
                .filteredOn(row -> !Pattern.compile(row).matcher(faults).find())
                .isEmpty();
    }

    private static String row(String fault, Path test) {
        return "(?m)^\\| <a id=\"f%s\"></a>F%s \\|.*`%s`".formatted(fault, fault, className(test));
    }

    @Test
    void thePictureOfThePackagesShowsThemAll() throws IOException {
        String architecture = read(DOCUMENTS.resolve("architecture.md"));
        try (Stream<Path> below = Files.list(PROGRAM)) {
            assertThat(below.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> architecture.contains(" " + name + "[\""));
        }
    }

    private static Stream<Path> documents() {
        return Stream.concat(Stream.of(README, Path.of("CONTRIBUTING.md")), files(DOCUMENTS, ".md"));
    }

    private static Stream<Link> links(Path document) {
        return matches(LINK, withoutCode(document))
                .map(link -> link.group(1))
                .filter(address -> !ELSEWHERE.matcher(address).matches())
                .map(address -> new Link(document, address));
    }

    /** What can follow the hash sign: headings as GitHub makes addresses of them, and places with a name of their own. */
    private static Stream<String> places(Path document) {
        String text = withoutCode(document);
        return Stream.concat(
                matches(HEADING, text).map(heading -> address(heading.group(1))),
                matches(NAMED_PLACE, text).map(place -> place.group(1)));
    }

    private static String address(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(Path document) {
        return CODE.matcher(read(document)).replaceAll("");
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
