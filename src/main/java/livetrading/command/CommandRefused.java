package livetrading.command;

/** A command that cannot be carried out; the message is one sentence for the person at the terminal. */
final class CommandRefused extends Exception {

    private final int exitCode;

    private CommandRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A file is not in order, or there is no result for another reason than the usage: exit code 1. */
    static CommandRefused noResult(String sentence) {
        return new CommandRefused(1, sentence);
    }

    /** Options that mean nothing: exit code 2. */
    static CommandRefused wrongUsage(String sentence) {
        return new CommandRefused(2, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
