package livetrading.review;

/** How much memory a research needs: trading needs what is left, and an account must not be without it. */
final class ResearchMemory {

    /** The sums at a bar of a point: four numbers of eight bytes. */
    private static final long BYTES_OF_A_SUM = 32;

    /** Windows of the choices and of the matrix begin and end about so many bars apart. */
    private static final int BARS_BETWEEN_SUMS = 15;

    /** Resamples of the tests, a number of eight bytes each for every bar. */
    private static final long BYTES_OF_A_BAR = 8_000;

    private static final long MEGA = 1_000_000;

    private ResearchMemory() {}

    /** What the virtual machine can still take, in bytes. */
    static long free() {
        Runtime machine = Runtime.getRuntime();
        return machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
    }

    /**
     * @param free in bytes, of which half are spared
     * @throws IllegalArgumentException when a research would take more
     */
    static void require(int points, int bars, long free) {
        long sums = (bars / BARS_BETWEEN_SUMS + 1) * BYTES_OF_A_SUM * points;
        long stances = (long) points * bars / Byte.SIZE;
        long needed = sums + stances + bars * BYTES_OF_A_BAR;
        if (needed > free / 2) {
            throw new IllegalArgumentException(
                    "%,d points on %,d bars need about %,d MB of memory, and %,d MB can be spared: try fewer values"
                            .formatted(points, bars, needed / MEGA + 1, free / 2 / MEGA));
        }
    }
}
