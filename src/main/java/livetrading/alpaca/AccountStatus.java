package livetrading.alpaca;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import livetrading.broker.BrokerException;
import tools.jackson.databind.JsonNode;

/**
 * Whose account it is and whether it may trade.
 *
 * @param number Alpaca's account number
 * @param equity in US dollars
 * @param obstacles why it may not trade, in words; empty when it may
 */
public record AccountStatus(String number, BigDecimal equity, List<String> obstacles) {

    public AccountStatus {
        obstacles = List.copyOf(obstacles);
    }

    static AccountStatus of(JsonNode account) throws BrokerException {
        List<String> obstacles = new ArrayList<>();
        String status = Json.text(account, "status").orElse("unknown");
        if (!status.equals("ACTIVE")) {
            obstacles.add("the account's status is " + status + ", not ACTIVE");
        }
        if (Json.flag(account, "account_blocked")) {
            obstacles.add("Alpaca has blocked the account");
        }
        if (Json.flag(account, "trading_blocked")) {
            obstacles.add("Alpaca has blocked trading in the account");
        }
        if (Json.flag(account, "trade_suspended_by_user")) {
            obstacles.add("trading was suspended in the account's own settings at Alpaca");
        }
        return new AccountStatus(
                Json.required(account, "account_number"), Json.requiredDecimal(account, "equity"), obstacles);
    }
}
