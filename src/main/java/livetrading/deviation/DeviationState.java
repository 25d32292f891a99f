package livetrading.deviation;

/** What a test says of live trading, with a sentence for people. */
public sealed interface DeviationState {

    /** What it rests on, in one sentence without a full stop. */
    String sentence();

    /**
     * Nothing can be said yet.
     *
     * @param more how many more deals, executions or bars it takes, as the sentence says, at least 1
     */
    record TooLittle(int more, String sentence) implements DeviationState {

        /** @throws IllegalArgumentException when nothing more is needed */
        public TooLittle {
            if (more < 1) {
                throw new IllegalArgumentException("too little, with %d more".formatted(more));
            }
        }
    }

    /** As it was tested. */
    record AsTested(String sentence) implements DeviationState {}

    /** Worse than tested, and still within what chance brings now and then. */
    record Warning(String sentence) implements DeviationState {}

    /** Not what was tested. */
    record Alarm(String sentence) implements DeviationState {}
}
