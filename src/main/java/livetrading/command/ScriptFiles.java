package livetrading.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.candidate.Candidates;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Strategies;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;

/** Reads the strategies that users wrote: one of a file, or all of a folder beside those of the program. */
final class ScriptFiles {

    static final String FORM = "FILE.strategy";

    static final Option SCRIPT = Option.optional(
            "--script", FORM, "a strategy of your own in place of --strategy: its inputs are\nits parameters");

    static final Option FOLDER = Option.optional(
            "--scripts", "DIR", "a folder with strategies of your own, *.strategy, which\ncompete with the others");

    private static final String ENDING = ".strategy";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** No script is as long as this in bytes; of a file that is longer no more is read. */
    private static final int MOST_BYTES = 1_000_000;

    private ScriptFiles() {}

    /** The text of a file. */
    static String text(Path file) throws CommandRefused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                throw CommandRefused.noResult("%s is too long for a script".formatted(file));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw CommandRefused.noResult("there is no file %s".formatted(file));
        } catch (CharacterCodingException e) {
            throw CommandRefused.noResult("%s is no text in UTF-8".formatted(file));
        } catch (IOException e) {
            throw CommandRefused.noResult("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    static ScriptStrategy read(Path file) throws CommandRefused {
        String text = text(file);
        try {
            return ScriptStrategy.read(id(file), text);
        } catch (BadScript bad) {
            throw CommandRefused.noResult(pointedOut(file, text, bad));
        }
    }

    /** All that is wrong with a script, each with its line and a caret. */
    private static String pointedOut(Path file, String text, BadScript bad) {
        return bad.problems().stream()
                .map(problem -> "%s, %s".formatted(file, problem.pointedOut(text)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The file's name without its ending. */
    static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /**
     * The strategies of the program, those of the folder {@code --scripts} where it is given, the tuned ones of both and
     * the vote that are asked for, each with and without {@code --confirm} where that is given.
     */
    static Strategies strategies(Arguments arguments) throws CommandRefused {
        return Candidates.confirmed(TunedOptions.with(untuned(arguments), arguments), ConfirmOptions.of(arguments));
    }

    private static Strategies untuned(Arguments arguments) throws CommandRefused {
        Optional<Path> folder = arguments.path(FOLDER.name());
        if (folder.isEmpty()) {
            return StrategyCatalog.BUILT_IN;
        }
        List<Path> files = in(folder.get());
        requireOwnIds(files);
        return new StrategyList(Stream.concat(StrategyCatalog.all().stream(), all(files).stream())
                .toList());
    }

    /** The scripts of some files; what is wrong with any of them is said of all at once. */
    private static List<ScriptStrategy> all(List<Path> files) throws CommandRefused {
        List<ScriptStrategy> scripts = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            try {
                scripts.add(read(file));
            } catch (CommandRefused refused) {
                wrong.add(refused.sentence());
            }
        }
        if (!wrong.isEmpty()) {
            throw CommandRefused.noResult(String.join(System.lineSeparator(), wrong));
        }
        return scripts;
    }

    private static List<Path> in(Path folder) throws CommandRefused {
        if (!Files.isDirectory(folder)) {
            throw CommandRefused.noResult("%s: there is no folder %s".formatted(FOLDER.name(), folder));
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw CommandRefused.noResult("%s: the folder %s cannot be read".formatted(FOLDER.name(), folder));
        }
        if (files.isEmpty()) {
            throw CommandRefused.noResult(
                    "%s: there are no scripts, <NAME>.strategy each, in %s".formatted(FOLDER.name(), folder));
        }
        files.sort(null);
        return files;
    }

    /** A result has to name one strategy, also for somebody who does not look at capitals. */
    private static void requireOwnIds(List<Path> files) throws CommandRefused {
        Map<String, String> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        StrategyCatalog.all()
                .forEach(strategy -> taken.put(strategy.id(), "the program has a strategy " + strategy.id()));
        for (Path file : files) {
            String other = taken.putIfAbsent(id(file), "there is " + file);
            if (other != null) {
                throw CommandRefused.noResult("%s: %s already; give the file another name".formatted(file, other));
            }
        }
    }
}
