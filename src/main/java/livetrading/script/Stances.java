package livetrading.script;

/** Follows enter and leave over the bars; where a condition is undefined, the stance stays. */
final class Stances {

    private final Program program;
    private final Evaluation evaluation;
    private final Frame.Own frame;

    Stances(Program program, Evaluation evaluation, Frame.Own frame) {
        this.program = program;
        this.evaluation = evaluation;
        this.frame = frame;
    }

    /** @param first the first bar on which may be decided */
    boolean[] from(int first) {
        double[] enter = evaluation.of(program.enter().term());
        return program.leave().kind().isHeld()
                ? held(enter, first)
                : plain(enter, evaluation.of(program.leave().term()), first);
    }

    private static boolean[] plain(double[] enter, double[] leave, int first) {
        boolean[] stances = new boolean[enter.length];
        boolean isLong = false;
        for (int t = first; t < stances.length; t++) {
            isLong = isLong ? leave[t] != 1 : enter[t] == 1;
            stances[t] = isLong;
        }
        return stances;
    }

    private boolean[] held(double[] enter, int first) {
        HeldTerms.HeldTerm leave =
                new HeldTerms(program, evaluation).of(program.leave().term());
        boolean[] stances = new boolean[enter.length];
        boolean isLong = false;
        Position position = Position.entered(frame.bars(), first);
        for (int t = first; t < stances.length; t++) {
            if (isLong) {
                position = position.after(t);
                isLong = leave.at(t, position) != 1;
            } else if (enter[t] == 1) {
                position = Position.entered(frame.bars(), t);
                isLong = true;
            }
            stances[t] = isLong;
        }
        return stances;
    }

    /** The position that the leaving condition was asked about on a bar before which it was held. */
    Position before(boolean[] stances, int bar) {
        int entry = bar - 1;
        while (entry > 0 && stances[entry - 1]) {
            entry--;
        }
        Position position = Position.entered(frame.bars(), entry);
        for (int t = entry + 1; t <= bar; t++) {
            position = position.after(t);
        }
        return position;
    }
}
