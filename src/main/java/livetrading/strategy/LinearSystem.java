package livetrading.strategy;

/** Symmetric positive definite systems of linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /**
     * Solves a x = b by Cholesky's decomposition; {@code b} becomes x and the lower triangle of {@code a} is lost.
     *
     * @param a row by row, only its lower triangle is read
     * @return false when {@code a} is not positive definite
     */
    static boolean solve(double[] a, double[] b) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (i > j) {
                    a[i * n + j] = sum / a[j * n + j];
                } else if (sum > 0) {
                    a[j * n + j] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        substitute(a, b);
        return true;
    }

    private static void substitute(double[] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i * n + k] * b[k];
            }
            b[i] /= a[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= a[k * n + i] * b[k];
            }
            b[i] /= a[i * n + i];
        }
    }
}
