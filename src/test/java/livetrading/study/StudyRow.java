package livetrading.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was played, with its name.
 *
 * @param group of the table in which it stands
 * @param accounts that differ by an accident only, over the same sessions: all figures are their averages
 */
record StudyRow(String group, String name, List<StudyCurve> accounts) {

    StudyRow {
        accounts = List.copyOf(accounts);
    }

    List<double[]> returns() {
        return accounts.stream().map(StudyCurve::returns).toList();
    }

    List<double[]> firstHalf() {
        return returns().stream()
                .map(returns -> Arrays.copyOfRange(returns, 0, returns.length / 2))
                .toList();
    }

    List<double[]> secondHalf() {
        return returns().stream()
                .map(returns -> Arrays.copyOfRange(returns, returns.length / 2, returns.length))
                .toList();
    }

    double average(ToDoubleFunction<StudyCurve> figure) {
        return accounts.stream().mapToDouble(figure).average().orElseThrow();
    }
}
