package livetrading.check;

/** Something for which no more can be asked of a strategy, in a sentence. */
final class Fault extends Exception {

    private final Check check;
    private final String sentence;

    /** @param check the one that it did not stand */
    Fault(Check check, String sentence) {
        super(sentence, null, false, false);
        this.check = check;
        this.sentence = sentence;
    }

    Check check() {
        return check;
    }

    String sentence() {
        return sentence;
    }
}
