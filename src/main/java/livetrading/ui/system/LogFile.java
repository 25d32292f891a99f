package livetrading.ui.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the program's log. */
record LogFile(Path path) {

    /** How much of the end of the file is read, in bytes: some ten thousand lines. */
    static final int READ = 2_000_000;

    /** The most entries that are shown at once; more nobody reads. */
    static final int MOST = 500;

    private static final Pattern HEAD = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\S+ +(ERROR|WARN|INFO|DEBUG|TRACE) .*");

    /** How serious an entry is, the worst first. */
    enum Level {
        ERROR,
        WARN,
        INFO
    }

    /** @param text one line, or several with a stack trace */
    record Entry(Level level, String text) {}

    /**
     * The last entries at least as serious as a level that contain a text, in whatever case; the newest last.
     *
     * @param words how an entry is written on the screen: there the text is looked for
     * @throws IOException when the file cannot be read
     */
    List<Entry> last(Level level, String text, UnaryOperator<String> words) throws IOException {
        String wanted = text.toLowerCase(Locale.ROOT);
        Deque<Entry> found = new ArrayDeque<>();
        for (Entry entry : entries()) {
            String shown = entry.level().compareTo(level) <= 0 ? words.apply(entry.text()) : "";
            if (!shown.isEmpty() && shown.toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(new Entry(entry.level(), shown));
                if (found.size() > MOST) {
                    found.remove();
                }
            }
        }
        return List.copyOf(found);
    }

    // empty lines at the end are left out, as splitting does
    @SuppressWarnings("StringSplitter")
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Optional<Entry> open = Optional.empty();
        for (String line : end().split("\n")) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                open.ifPresent(entries::add);
                open = Optional.of(new Entry(level(head.group(1)), line));
            } else {
                open = open.map(entry -> new Entry(entry.level(), entry.text() + "\n" + line));
            }
        }
        open.ifPresent(entries::add);
        return entries;
    }

    private static Level level(String word) {
        return switch (word) {
            case "ERROR" -> Level.ERROR;
            case "WARN" -> Level.WARN;
            default -> Level.INFO;
        };
    }

    private String end() throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = Math.max(0, file.length() - READ);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
