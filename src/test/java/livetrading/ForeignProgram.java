package livetrading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A package of npm that nobody here wrote, run with Node.js by a script of {@code src/test/resources/foreign}. It is
 * installed below {@code target} when a test first asks for it, and a test that cannot have it is skipped.
 */
public final class ForeignProgram {

    private static final Path OWN_NODE = Path.of(".tools", "node", "bin").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "foreign");
    private static final long MINUTES = 3;

    private final Path folder;
    private final Path script;

    private ForeignProgram(Path folder, Path script) {
        this.folder = folder;
        this.script = script;
    }

    /**
     * Installs it.
     *
     * @param npm for instance {@code pinets@0.9.34}
     * @param script the name of the script that runs it
     */
    public static ForeignProgram of(String npm, String script) throws IOException, InterruptedException {
        Path folder = Path.of("target", "foreign", script.replace(".mjs", "")).toAbsolutePath();
        Files.createDirectories(folder);
        var program = new ForeignProgram(folder, folder.resolve(script));
        assumeTrue(program.run("node", "--version").startsWith("v"), "skipped: needs Node.js to run " + npm);
        Path installed = folder.resolve("node_modules").resolve(npm.substring(0, npm.lastIndexOf('@')));
        if (!Files.isDirectory(installed)) {
            program.run("npm", "install", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix", ".", npm);
        }
        assumeTrue(Files.isDirectory(installed), "skipped: npm could not install " + npm);
        Files.copy(SCRIPTS.resolve(script), program.script, StandardCopyOption.REPLACE_EXISTING);
        return program;
    }

    /** A file that the script may read. */
    public Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What the script prints. */
    public String output(String... arguments) throws IOException, InterruptedException {
        return output(Map.of(), arguments);
    }

    /** The same with variables in its environment. */
    public String output(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addFirst(script.toString());
        return run("node", variables, all);
    }

    private String run(String program, String... arguments) throws IOException, InterruptedException {
        return run(program, Map.of(), List.of(arguments));
    }

    /** What a program prints; what went wrong, if it could not be run. */
    private String run(String program, Map<String, String> variables, List<String> arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".out");
        var command = new ArrayList<>(arguments);
        command.addFirst(
                Files.isExecutable(OWN_NODE.resolve(program))
                        ? OWN_NODE.resolve(program).toString()
                        : program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("run.err").toFile());
        Map<String, String> environment = builder.environment();
        environment.merge("PATH", OWN_NODE.toString(), (path, own) -> own + ":" + path);
        environment.putAll(variables);
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
