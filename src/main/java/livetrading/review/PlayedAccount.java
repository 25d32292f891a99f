package livetrading.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import livetrading.account.AccountMark;
import livetrading.account.AccountResult;
import livetrading.account.AccountTrade;
import livetrading.report.ReportTrade;

/** What a report needs of the back-test of an account, as it is kept. */
record PlayedAccount(List<AccountMark> marks, List<ReportTrade> trades) {

    private static final long OPEN = Long.MIN_VALUE;

    static PlayedAccount of(AccountResult result) {
        return new PlayedAccount(
                result.marks(),
                result.trades().stream().map(PlayedAccount::trade).toList());
    }

    private static ReportTrade trade(AccountTrade trade) {
        BigDecimal cost = trade.shares().multiply(trade.entryPrice()).add(trade.entryFees());
        return new ReportTrade(
                trade.ticker().symbol(),
                trade.entry(),
                trade.exit().map(AccountTrade.Exit::date),
                cost.doubleValue(),
                trade.profit().doubleValue(),
                trade.fees().doubleValue());
    }

    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(marks.size());
            for (AccountMark mark : marks) {
                out.writeLong(mark.date().toEpochDay());
                out.writeUTF(mark.equity().toPlainString());
                out.writeUTF(mark.cash().toPlainString());
                out.writeInt(mark.positions());
            }
            out.writeInt(trades.size());
            for (ReportTrade trade : trades) {
                out.writeUTF(trade.ticker());
                out.writeLong(trade.entry().toEpochDay());
                out.writeLong(trade.exit().map(LocalDate::toEpochDay).orElse(OPEN));
                out.writeDouble(trade.cost());
                out.writeDouble(trade.profit());
                out.writeDouble(trade.fees());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty when somebody has written something else there. */
    static Optional<PlayedAccount> unpacked(byte[] packed) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            List<AccountMark> marks = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                marks.add(new AccountMark(
                        LocalDate.ofEpochDay(in.readLong()),
                        new BigDecimal(in.readUTF()),
                        new BigDecimal(in.readUTF()),
                        in.readInt()));
            }
            List<ReportTrade> trades = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                trades.add(new ReportTrade(
                        in.readUTF(),
                        LocalDate.ofEpochDay(in.readLong()),
                        exit(in.readLong()),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble()));
            }
            return Optional.of(new PlayedAccount(marks, trades));
        } catch (IOException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> exit(long day) {
        return day == OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
