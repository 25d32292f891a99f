package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line did with some words. */
record Ran(int exitCode, String out, String err) {

    static Ran command(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CommandLine.run(arguments, new PrintStream(out), new PrintStream(err));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Ran succeeded() {
        assertThat(exitCode).as(err).isZero();
        return this;
    }

    /** One sentence on the second stream, and nothing on the first. */
    void refused(int code, String... parts) {
        assertThat(err.lines()).singleElement().asString().contains(parts);
        assertThat(exitCode).isEqualTo(code);
        assertThat(out).isEmpty();
    }

    JsonNode json() {
        succeeded();
        return JsonMapper.shared().readTree(out);
    }
}
