package livetrading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livetrading.corpus.Corpus;
import livetrading.corpus.Sample;
import org.junit.jupiter.api.Test;

/** Strategies that know later bars are refused for it, and those that look the same and do not are accepted. */
class CorpusTest {

    /** On the two random walks alone, as where a program has no prices yet. */
    private static final StrategyChecks CHECKS = new StrategyChecks(List.of(), Map.of(), List.of());

    private record Judged(String id, CheckReport report) {

        Verdict causal() {
            return report.result(Check.CAUSAL).verdict();
        }

        String words() {
            return "  " + id + ": " + report.result(Check.CAUSAL).sentence() + " " + report.refusals();
        }
    }

    @Test
    void allThatKnowLaterBarsAreRefusedAndAllOthersAccepted() throws Exception {
        List<Judged> biased = judged(Corpus.biased());
        List<Judged> clean = judged(Corpus.clean());
        List<Judged> missed =
                biased.stream().filter(each -> each.causal() != Verdict.REFUSED).toList();
        List<Judged> wronged = clean.stream()
                .filter(each -> each.report().verdict() == Verdict.REFUSED)
                .toList();
        String matrix = """
                            refused   accepted
                biased    %7d    %7d
                clean     %7d    %7d
                missed:
                %s
                wrongly refused:
                %s
                """.formatted(
                        biased.size() - missed.size(),
                        missed.size(),
                        wronged.size(),
                        clean.size() - wronged.size(),
                        String.join("\n", missed.stream().map(Judged::words).toList()),
                        String.join("\n", wronged.stream().map(Judged::words).toList()));
        assertThat(List.of(biased.size(), clean.size())).containsExactly(20, 20);
        assertThat(missed.size() + wronged.size()).as(matrix).isZero();
    }

    private static List<Judged> judged(List<Class<? extends Sample>> types) throws Exception {
        var judged = new ArrayList<Judged>();
        for (Class<? extends Sample> type : types) {
            CheckReport report = CHECKS.of(Anew.of(type));
            judged.add(new Judged(type.getEnclosingClass().getSimpleName(), report));
        }
        return judged;
    }
}
