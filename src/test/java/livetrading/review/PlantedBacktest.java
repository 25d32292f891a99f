package livetrading.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import livetrading.account.AccountMark;
import livetrading.report.Report;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells whether a report has the back-test that is kept, or has played one. */
public final class PlantedBacktest {

    private static final BigDecimal PLANTED = new BigDecimal("987654.32");

    private PlantedBacktest() {}

    /** What is kept ends with an equity that no back-test comes to. */
    public static void plant(JdbcTemplate database) {
        byte[] kept = database.query("SELECT account FROM played_accounts", (row, number) -> row.getBytes(1))
                .getFirst();
        PlayedAccount account = PlayedAccount.unpacked(kept).orElseThrow();
        List<AccountMark> marks = new ArrayList<>(account.marks());
        AccountMark last = marks.removeLast();
        marks.add(new AccountMark(last.date(), PLANTED, last.cash(), last.positions()));
        database.update(
                "UPDATE played_accounts SET account = ?", (Object) new PlayedAccount(marks, account.trades()).packed());
    }

    static boolean isIn(Report report) {
        double[] values = report.columns().get(1).curve().values();
        return values[values.length - 1] == PLANTED.doubleValue();
    }
}
