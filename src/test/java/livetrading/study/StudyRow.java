package livetrading.study;

import java.util.Arrays;

/**
 * What was played, with its name.
 *
 * @param group of the table in which it stands
 */
record StudyRow(String group, String name, StudyCurve curve) {

    double[] returns() {
        return curve.returns();
    }

    double[] firstHalf() {
        double[] returns = returns();
        return Arrays.copyOfRange(returns, 0, returns.length / 2);
    }

    double[] secondHalf() {
        double[] returns = returns();
        return Arrays.copyOfRange(returns, returns.length / 2, returns.length);
    }
}
