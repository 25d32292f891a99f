package livetrading.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import livetrading.account.AccountProgress;

/** Says every two seconds how far the playing of an account is, and how long it still takes. */
final class AccountProgressReport implements AccountProgress {

    private static final long PACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long began;
    private long last;

    AccountProgressReport(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
        last = began;
    }

    @Override
    public void played(LocalDate session, int done, int all) {
        long now = nanoTime.getAsLong();
        if (done < all && now - last >= PACE_NANOS) {
            last = now;
            out.println("%d %% played, up to %s, about %s left"
                    .formatted(
                            100L * done / all, session, TimeLeft.words((double) (now - began) / done * (all - done))));
        }
    }
}
