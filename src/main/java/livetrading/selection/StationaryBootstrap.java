package livetrading.selection;

import java.util.SplittableRandom;

/**
 * The stationary bootstrap (Politis and Romano, 1994): draws blocks of geometrically distributed length from a series,
 * which goes on at its beginning where it ends. Equal seeds draw equal bars.
 */
public final class StationaryBootstrap {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final SplittableRandom random;
    private final int size;

    /** Below which of 2^32 random numbers a block goes on after a bar. */
    private final long goesOn;

    private long bar;

    /**
     * @param size number of bars of the series
     * @param blockLength mean length in bars; below 1 means 1
     */
    public StationaryBootstrap(int size, double blockLength, long seed) {
        random = new SplittableRandom(seed);
        this.size = size;
        goesOn = (long) ((1 - 1 / Math.max(blockLength, 1)) * 0x1p32);
    }

    /** Begins a resample, of as many bars as the series has. */
    public void begin() {
        bar = random.nextInt(size);
    }

    /** The next bar of the resample, from 0. */
    public int next() {
        long bits = random.nextLong();
        // the upper half chooses a bar by multiplying, because a division takes longer than all else
        long any = ((bits >>> Integer.SIZE) * size) >>> Integer.SIZE;
        // the lower half says whether the block goes on; as a mask, for no processor can foresee this branch
        long going = ((bits & LOWER_HALF) - goesOn) >> (Long.SIZE - 1);
        long next = (going & (bar + 1)) | (~going & any);
        bar = next < size ? next : 0;
        return (int) bar;
    }
}
