package livetrading.script;

import java.util.ArrayList;
import java.util.List;
import livetrading.script.Problems.Stop;

/** Checks what stands in the brackets of an indicator. */
final class Calls {

    private final Checker checker;
    private final Scope scope;
    private final Problems problems;

    Calls(Checker checker, Scope scope, Problems problems) {
        this.checker = checker;
        this.scope = scope;
        this.problems = problems;
    }

    Meaning indicator(Function function, List<Syntax> written, Place place) throws Stop {
        var meanings = new ArrayList<Meaning>();
        for (Syntax argument : written) {
            meanings.add(checker.meaning(argument));
        }
        List<Meaning> arguments = completed(function, meanings, place);
        for (int i = 0; i < arguments.size(); i++) {
            int ofWritten = i - (arguments.size() == written.size() ? 0 : leftOut(function, meanings));
            Place at = ofWritten >= 0 && ofWritten < written.size()
                    ? written.get(ofWritten).place()
                    : place;
            require(function, function.arguments().get(i), arguments.get(i), at);
        }
        List<Term> terms = arguments.stream().map(Meaning::term).toList();
        requireConsistent(function, terms, place);
        return meaning(function, arguments, terms);
    }

    /** 1 when the series is not written, so that it is the close. */
    private static int leftOut(Function function, List<Meaning> written) {
        return function.closeMayBeLeftOut()
                        && (written.isEmpty() || written.getFirst().kind() == Meaning.Kind.NUMBER)
                ? 1
                : 0;
    }

    /** With the close and the standard numbers where these are left out. */
    private List<Meaning> completed(Function function, List<Meaning> written, Place place) throws Stop {
        List<Argument> expected = function.arguments();
        var complete = new ArrayList<Meaning>();
        if (leftOut(function, written) == 1) {
            complete.add(scope.remember(Meaning.series(new Term.Column(Series.CLOSE), Interval.POSITIVE, true, false)));
        }
        complete.addAll(written);
        while (complete.size() < expected.size()
                && expected.get(complete.size()).isOptional()) {
            complete.add(
                    scope.remember(Meaning.number(expected.get(complete.size()).standard())));
        }
        if (complete.size() != expected.size()) {
            throw problems.stop(
                    place,
                    complete.size() < expected.size()
                            ? "%s needs more in its brackets".formatted(function.word())
                            : "%s has too much in its brackets".formatted(function.word()),
                    "write " + function.form());
        }
        return complete;
    }

    private void require(Function function, Argument argument, Meaning meaning, Place place) throws Stop {
        boolean fits = switch (argument.type()) {
            case SERIES -> meaning.kind() == Meaning.Kind.SERIES;
            case CONDITION -> meaning.kind() == Meaning.Kind.CONDITION;
            case BARS -> meaning.kind() == Meaning.Kind.NUMBER && meaning.isWhole() && isWithin(argument, meaning);
            case NUMBER -> meaning.kind() == Meaning.Kind.NUMBER && isWithin(argument, meaning);
        };
        if (!fits) {
            throw problems.stop(
                    place,
                    "%s of %s is %s, and this is %s"
                            .formatted(argument.name(), function.word(), argument.wanted(), words(meaning)),
                    function.form());
        }
    }

    private static boolean isWithin(Argument argument, Meaning meaning) {
        return meaning.interval().low() >= argument.minimum()
                && meaning.interval().high() <= argument.maximum();
    }

    private static String words(Meaning meaning) {
        Interval interval = meaning.interval();
        if (meaning.kind() != Meaning.Kind.NUMBER) {
            return meaning.kind().words();
        }
        String low = TermText.number(interval.low());
        return interval.low() == interval.high()
                ? low
                : "from %s to %s%s"
                        .formatted(
                                low, TermText.number(interval.high()), meaning.isWhole() ? "" : ", not always whole");
    }

    private void requireConsistent(Function function, List<Term> terms, Place place) throws Stop {
        try {
            function.lookback(scope.numbers(function, terms));
        } catch (IllegalArgumentException e) {
            throw problems.stop(place, String.valueOf(e.getMessage()), "");
        }
    }

    private static Meaning meaning(Function function, List<Meaning> arguments, List<Term> terms) {
        boolean hasSeries =
                !arguments.isEmpty() && function.arguments().getFirst().type() == Argument.Type.SERIES;
        var term = new Term.Indicator(function, terms);
        boolean ofOwnBars = function.isOfSessions() || arguments.stream().anyMatch(Meaning::ofOwnBars);
        return function.isCondition()
                ? Meaning.condition(term, false, ofOwnBars)
                : Meaning.series(
                        term,
                        function.interval(hasSeries ? arguments.getFirst().interval() : Interval.ANY),
                        function.isPrice(hasSeries && arguments.getFirst().isPrice()),
                        ofOwnBars);
    }
}
