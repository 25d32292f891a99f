package livetrading.app.storage;

/** The program cannot start as things are; the message is one sentence for the person who started it. */
public final class StartRefused extends RuntimeException {

    private final int exitCode;

    private StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Something outside the program is in the way: exit code 1. */
    public static StartRefused because(String sentence) {
        return new StartRefused(1, sentence);
    }

    /** An environment variable has a value that means nothing: exit code 2. */
    public static StartRefused badSetting(String sentence) {
        return new StartRefused(2, sentence);
    }

    /** Another process works on the same data folder: exit code 3. */
    static StartRefused alreadyRunning(String sentence) {
        return new StartRefused(3, sentence);
    }

    public int exitCode() {
        return exitCode;
    }
}
