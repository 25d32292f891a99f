package livetrading.standin.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.standin.core.Account;
import livetrading.standin.core.AccountFlag;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.TradingDay;
import livetrading.standin.core.Valuation;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The account and what it is set to. */
final class AccountRoutes {

    private static final int DIGITS_OF_LAST_EQUITY = 11;

    private final BrokerCore broker;
    private final FaultPlan faults;

    AccountRoutes(BrokerCore broker, FaultPlan faults) {
        this.broker = broker;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v2/account", (call, parts) -> account(call))
                .on("GET", "/v2/account/configurations", (call, parts) -> Answer.ok(configurations()))
                .on("PATCH", "/v2/account/configurations", (call, parts) -> configure(call));
    }

    private Answer account(Call call) {
        Account account = broker.account();
        Instant now = broker.clock().instant();
        Occasion occasion = Occasion.request("GET", call.path());
        Instant asOf = faults.strike(Fault.STALE_READS, occasion)
                .map(effect -> now.minus(effect.seconds(10)))
                .orElse(Instant.MAX);
        ObjectNode json = Json.object();
        json.put("id", account.id().toString());
        json.put("account_number", account.number());
        json.put("status", account.status());
        json.put("crypto_status", "ACTIVE");
        json.put("currency", "USD");
        json.put("created_at", "2024-01-02T15:04:05.123456Z");
        json.put("balance_asof", lastClosed(now).toString());
        putMoney(json, account, broker.valuation(asOf));
        for (AccountFlag flag : AccountFlag.values()) {
            json.put(flag.wire(), account.is(flag));
        }
        json.put("shorting_enabled", account.isShortingEnabled());
        json.put("options_approved_level", 0);
        json.put("options_trading_level", 0);
        json.put("crypto_tier", 1);
        json.set("admin_configurations", Json.bare());
        json.set("user_configurations", null);
        if (faults.strike(Fault.LEGACY_PDT_FIELDS, occasion).isPresent()) {
            putLegacyFields(json);
        }
        return Answer.ok(json);
    }

    private LocalDate lastClosed(Instant now) {
        TradingDay day = broker.calendar().lastClosed(now);
        return day.date();
    }

    private static void putMoney(ObjectNode json, Account account, Valuation valuation) {
        putText(json, "cash", valuation.cash());
        putText(json, "equity", valuation.equity());
        putText(json, "portfolio_value", valuation.equity());
        BigDecimal lastEquity = account.lastEquity().setScale(DIGITS_OF_LAST_EQUITY, RoundingMode.HALF_EVEN);
        json.put("last_equity", lastEquity.toPlainString());
        putText(json, "buying_power", valuation.buyingPower());
        putText(json, "effective_buying_power", valuation.buyingPower());
        putText(json, "regt_buying_power", valuation.buyingPower());
        putText(json, "non_marginable_buying_power", valuation.unborrowed());
        putText(json, "options_buying_power", valuation.unborrowed());
        putText(json, "multiplier", valuation.multiplier());
        putText(json, "long_market_value", valuation.longValue());
        putText(json, "short_market_value", valuation.shortValue());
        putText(json, "position_market_value", valuation.longValue().subtract(valuation.shortValue()));
        putText(json, "initial_margin", valuation.initialMargin());
        putText(json, "maintenance_margin", valuation.initialMargin());
        for (String nothing : new String[] {
            "last_maintenance_margin",
            "sma",
            "accrued_fees",
            "pending_reg_taf_fees",
            "pending_transfer_in",
            "pending_transfer_out",
            "intraday_adjustments"
        }) {
            json.put(nothing, "0");
        }
    }

    private static void putLegacyFields(ObjectNode json) {
        json.put("pattern_day_trader", false);
        json.put("daytrade_count", 0);
        json.put("daytrading_buying_power", "0");
    }

    private ObjectNode configurations() {
        ObjectNode json = Json.object();
        json.put("suspend_trade", broker.account().is(AccountFlag.TRADE_SUSPENDED_BY_USER));
        json.put("no_shorting", !broker.account().isShortingEnabled());
        json.put("fractional_trading", true);
        json.put("max_margin_multiplier", Json.text(broker.account().multiplier()));
        json.put("trade_confirm_email", "all");
        json.put("ptp_no_exception_entry", false);
        return json;
    }

    private Answer configure(Call call) {
        JsonNode body = call.body();
        Optional.of(body.path("suspend_trade")).filter(JsonNode::isBoolean).ifPresent(this::suspend);
        return Answer.ok(configurations());
    }

    private void suspend(JsonNode on) {
        if (on.booleanValue()) {
            broker.account().block(AccountFlag.TRADE_SUSPENDED_BY_USER);
        } else {
            broker.account().unblock(AccountFlag.TRADE_SUSPENDED_BY_USER);
        }
    }

    private static void putText(ObjectNode json, String field, BigDecimal value) {
        json.put(field, Json.text(value));
    }
}
