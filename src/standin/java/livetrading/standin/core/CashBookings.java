package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deposits, dividends, interest and fees: each changes the cash, and is told among the account's activities. */
public final class CashBookings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Turn turn;
    private final SimClock clock;
    private final Ids ids;
    private final Account account;
    private final List<CashBooking> all = new ArrayList<>();

    CashBookings(Turn turn, SimClock clock, Ids ids, Account account) {
        this.turn = turn;
        this.clock = clock;
        this.ids = ids;
        this.account = account;
    }

    /**
     * Books now what counts on a day, and moves the cash.
     *
     * @param symbol may be empty
     * @return its id, which begins with its day
     */
    public String book(String type, LocalDate date, String amount, String symbol) {
        account.deposit(amount);
        return turn.get(() -> {
            String id = "%s000000000::%s".formatted(DAY.format(date), ids.next());
            all.add(new CashBooking(id, type, date, new BigDecimal(amount), symbol, "executed", clock.instant()));
            return id;
        });
    }

    /** Takes one back, and the money with it. */
    public void cancel(String id) {
        CashBooking old =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        account.deposit(old.amount().negate().toPlainString());
        turn.run(() -> all.replaceAll(one -> one.id().equals(id)
                ? new CashBooking(id, old.type(), old.date(), old.amount(), old.symbol(), "canceled", old.at())
                : one));
    }

    /** By their ids, which is by their days. */
    public List<CashBooking> all() {
        return turn.get(
                () -> all.stream().sorted(Comparator.comparing(CashBooking::id)).toList());
    }
}
