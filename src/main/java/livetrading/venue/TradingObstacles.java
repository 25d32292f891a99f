package livetrading.venue;

import java.util.Optional;
import livetrading.alpaca.AccountStatus;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.MarketHours;
import livetrading.engine.HaltCause.Known;
import livetrading.engine.Venue.Check.Blocked;
import livetrading.ledger.LiveConfirmations;
import livetrading.portfolio.Mode;

/** What stands in the way of trading in an account: its status, this machine's clock, or that its owner has not agreed. */
final class TradingObstacles {

    private final Mode mode;
    private final AlpacaAccounts accounts;
    private final LiveConfirmations confirmations;

    TradingObstacles(Mode mode, AlpacaAccounts accounts, LiveConfirmations confirmations) {
        this.mode = mode;
        this.accounts = accounts;
        this.confirmations = confirmations;
    }

    /** The first of them; empty when trading may begin. */
    Optional<Blocked> first(AccountStatus account, MarketHours hours) {
        return account.obstacles().stream()
                .findFirst()
                .map(words -> new Blocked(Known.ACCOUNT, words))
                .or(() -> AlpacaAccounts.skewProblem(hours).map(words -> new Blocked(Known.CLOCK, words)))
                .or(() -> mode == Mode.LIVE && !isConfirmed(account)
                        ? Optional.of(unconfirmed(account))
                        : Optional.empty());
    }

    private static Blocked unconfirmed(AccountStatus account) {
        return new Blocked(
                Known.UNCONFIRMED,
                "trading with real money in account %s has to be confirmed on the Configuration page"
                        .formatted(account.number()));
    }

    private boolean isConfirmed(AccountStatus account) {
        String fingerprint = accounts.keys(mode).orElseThrow().fingerprint();
        return confirmations
                .findFirstByOrderByIdDesc()
                .filter(confirmation -> confirmation.holdsFor(account.number(), fingerprint))
                .isPresent();
    }
}
