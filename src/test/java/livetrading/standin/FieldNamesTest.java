package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every object has the fields that the broker documents or was recorded with. */
class FieldNamesTest extends StandinTest {

    @BeforeEach
    void buy() throws Exception {
        rest.buy("mine");
    }

    @Test
    void ofTheAccount() throws Exception {
        check(rest.get("/v2/account"), """
                id account_number status currency cash equity last_equity portfolio_value buying_power
                regt_buying_power non_marginable_buying_power multiplier long_market_value short_market_value
                initial_margin maintenance_margin last_maintenance_margin sma balance_asof accrued_fees
                pending_reg_taf_fees pending_transfer_in pending_transfer_out intraday_adjustments trading_blocked
                transfers_blocked account_blocked trade_suspended_by_user shorting_enabled crypto_status
                effective_buying_power position_market_value crypto_tier admin_configurations user_configurations""");
    }

    @Test
    void ofAnOrder() throws Exception {
        check(rest.get(Rest.lookUp("mine")), """
                id client_order_id created_at updated_at submitted_at filled_at expired_at expires_at canceled_at
                failed_at replaced_at replaced_by replaces asset_id symbol asset_class notional qty filled_qty
                filled_avg_price order_class order_type type side position_intent time_in_force limit_price stop_price
                status extended_hours legs trail_percent trail_price hwm source subtag""");
    }

    @Test
    void ofAPosition() throws Exception {
        check(rest.get("/v2/positions/AAPL"), """
                asset_id symbol exchange asset_class asset_marginable avg_entry_price qty qty_available side
                market_value cost_basis unrealized_pl unrealized_plpc unrealized_intraday_pl unrealized_intraday_plpc
                current_price lastday_price change_today""");
    }

    @Test
    void ofClockCalendarAndAsset() throws Exception {
        check(rest.get("/v2/clock"), "timestamp is_open next_open next_close");
        check(
                rest.get("/v2/calendar?start=2026-11-27&end=2026-11-27").get(0),
                "date open close session_open session_close settlement_date");
        check(rest.get("/v2/assets/AAPL"), """
                id class exchange symbol name status tradable marginable shortable borrow_status fractionable
                attributes""");
    }

    @Test
    void ofAnExecution() throws Exception {
        check(rest.get("/v2/account/activities/FILL").get(0), """
                activity_type id transaction_time type price qty cum_qty leaves_qty side symbol order_id
                order_status""");
    }

    @Test
    void ofPrices() throws Exception {
        check(rest.get("/v2/stocks/quotes/latest?symbols=AAPL").path("quotes").path("AAPL"), "t bx bp bs ax ap as c z");
        check(rest.get("/v2/stocks/trades/latest?symbols=AAPL").path("trades").path("AAPL"), "t x p s c i z");
    }

    private static void check(JsonNode object, String names) {
        List<String> expected = List.of(names.split("\\s+"));
        assertThat(object.propertyNames()).containsAll(expected);
    }
}
