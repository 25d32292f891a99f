package livetrading.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountMark;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountProgress;
import livetrading.account.AccountResult;
import livetrading.ledger.ReportRecords;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.performance.DatedCurve;
import livetrading.portfolio.Mode;
import livetrading.report.ReportSide;
import livetrading.report.ReportTrade;

/**
 * Plays an account from the day on which trading began, with what was in force day by day, for the report of a period, unless
 * the comparison with live trading has played the very same before.
 */
final class ReportBacktest {

    private static final int THREADS = 1;

    private final ReportRecords records;
    private final ReportPrices prices;

    ReportBacktest(ReportRecords records, ReportPrices prices) {
        this.records = records;
        this.prices = prices;
    }

    /** What came of it: a side without returns has a reason. */
    record Played(Optional<ReportSide> side, Optional<String> reason) {

        static Played not(String reason) {
            return new Played(Optional.empty(), Optional.of("There is no back-test beside it: %s.".formatted(reason)));
        }
    }

    /** @param equity of the account by the time of each check */
    Played play(
            Mode mode,
            RecordedSchedule recorded,
            NavigableMap<Instant, Double> equity,
            LocalDate from,
            LocalDate to,
            AccountProgress progress)
            throws InterruptedException {
        RecordedSchedule schedule = recorded.whereChecked(mode, equity, prices.days(mode));
        Map<Ticker, Bars> bars = schedule.prices(ticker -> prices.daily(mode, ticker));
        LocalDate last = LocalDate.ofInstant(equity.lastKey(), MarketCalendar.NEW_YORK);
        Optional<PlayedAccount> known =
                records.played(mode, PlayedInputs.of(schedule, bars, last)).flatMap(PlayedAccount::unpacked);
        if (known.isPresent()) {
            return side(known.get(), from, to);
        }
        AccountOutcome outcome = new AccountBacktest(schedule.schedule(), bars)
                .run(Optional.of(schedule.begin()), Optional.of(last), THREADS, progress);
        return switch (outcome) {
            case AccountOutcome.Impossible(String reason) -> Played.not(reason);
            case AccountOutcome.Played(AccountResult result) -> side(PlayedAccount.of(result), from, to);
        };
    }

    private static Played side(PlayedAccount account, LocalDate from, LocalDate to) {
        List<AccountMark> marks = account.marks();
        if (marks.stream().anyMatch(mark -> mark.equity().signum() <= 0)) {
            return Played.not("nothing is left of it");
        }
        DatedCurve whole = DatedCurve.of(
                marks.stream().map(AccountMark::date).toList(),
                marks.stream().mapToDouble(mark -> mark.equity().doubleValue()).toArray());
        DatedCurve curve = whole.between(from, to);
        if (curve.size() < 2) {
            return Played.not("it has no two days in the period");
        }
        double[] exposures = marks.stream()
                .filter(mark ->
                        !mark.date().isBefore(curve.first()) && !mark.date().isAfter(curve.last()))
                .mapToDouble(AccountMark::exposure)
                .toArray();
        List<ReportTrade> trades = account.trades().stream()
                .filter(trade -> !trade.entry().isAfter(to))
                .filter(trade -> trade.exit().filter(from::isAfter).isEmpty())
                .toList();
        return new Played(Optional.of(new ReportSide(curve, exposures, trades)), Optional.empty());
    }
}
