package livetrading.command;

import java.io.StringWriter;
import java.util.Optional;
import livetrading.account.AccountMark;
import livetrading.account.AccountResult;
import livetrading.account.AccountSelection;
import livetrading.account.AccountTrade;
import livetrading.account.Benchmark;
import livetrading.selection.Competitor;
import tools.jackson.core.JsonGenerator;

/** Writes the back-test of an account for programs. */
final class AccountJson {

    private final JsonGenerator json;

    private AccountJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(PlayedAccount played) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new AccountJson(json).write(played);
        }
        return text.append('\n').toString();
    }

    private void write(PlayedAccount played) {
        AccountResult result = played.result();
        json.writeStartObject();
        Json.property(json, "from", played.from());
        Json.property(json, "to", played.to());
        json.writeArrayPropertyStart("tickers");
        played.settings().tickers().forEach(ticker -> json.writeString(ticker.symbol()));
        json.writeEndArray();
        json.writeObjectPropertyStart("settings");
        SettingOptions.write(json, played.texts());
        json.writeEndObject();
        json.writeObjectPropertyStart("metrics");
        Json.metricProperties(json, result.metrics());
        Json.property(json, "averageExposure", result.averageExposure());
        json.writeEndObject();
        benchmark("benchmark", result.benchmark());
        benchmark("benchmarkAtSameExposure", result.sameExposure());
        json.writeArrayPropertyStart("equity");
        result.marks().forEach(this::mark);
        json.writeEndArray();
        events(result);
        json.writeEndObject();
    }

    private void events(AccountResult result) {
        json.writeArrayPropertyStart("trades");
        result.trades().forEach(this::trade);
        json.writeEndArray();
        json.writeArrayPropertyStart("selections");
        result.selections().forEach(this::selection);
        json.writeEndArray();
        json.writeObjectPropertyStart("refusals");
        result.refusals().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("rules");
        result.rules().forEach((rule, acted) -> {
            json.writeStartObject();
            json.writeStringProperty("rule", rule);
            json.writeNumberProperty("acted", acted);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void benchmark(String name, Benchmark benchmark) {
        json.writeObjectPropertyStart(name);
        Json.property(json, "totalReturn", benchmark.totalReturn());
        Json.property(json, "sharpe", benchmark.sharpe());
        Json.property(json, "maxDrawdown", benchmark.maxDrawdown());
        json.writeEndObject();
    }

    private void mark(AccountMark mark) {
        json.writeStartObject();
        Json.property(json, "time", mark.date());
        Json.property(json, "equity", mark.equity());
        Json.property(json, "cash", mark.cash());
        Json.property(json, "exposure", mark.exposure());
        Json.property(json, "positions", mark.positions());
        json.writeEndObject();
    }

    private void trade(AccountTrade trade) {
        Optional<AccountTrade.Exit> exit = trade.exit();
        json.writeStartObject();
        Json.property(json, "ticker", trade.ticker());
        Json.property(json, "strategy", trade.strategy());
        Json.property(json, "entryTime", trade.entry());
        Json.property(json, "entryPrice", trade.entryPrice());
        Json.property(json, "entryReason", trade.entryReason());
        Json.property(json, "exitTime", exit.map(AccountTrade.Exit::date).orElse(null));
        Json.property(json, "exitPrice", exit.map(AccountTrade.Exit::price).orElse(null));
        Json.property(json, "exitReason", exit.map(AccountTrade.Exit::reason).orElse(null));
        Json.property(json, "shares", trade.shares());
        Json.property(json, "fees", trade.fees());
        Json.property(json, "profit", trade.profit());
        Json.property(json, "return", trade.returnFraction());
        Json.property(json, "open", trade.isOpen());
        json.writeEndObject();
    }

    private void selection(AccountSelection selection) {
        Optional<Competitor> strategy = selection.strategy();
        json.writeStartObject();
        Json.property(json, "time", selection.date());
        Json.property(json, "ticker", selection.ticker());
        Json.property(json, "strategy", strategy.map(Competitor::id).orElse(null));
        if (strategy.isPresent()) {
            json.writeName("parameters");
            Json.parameters(json, strategy.get().parameters());
        } else {
            json.writeNullProperty("parameters");
        }
        Json.property(json, "score", selection.score());
        Json.property(json, "deflatedSharpe", selection.deflatedSharpe());
        Json.property(json, "reason", selection.reason());
        json.writeEndObject();
    }
}
