package livetrading.command;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.account.AccountResult;
import livetrading.account.AccountSelection;
import livetrading.account.AccountTrade;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;
import livetrading.selection.Competitor;

/** What an account did, for people: which strategies it chose and what they earned, what it refused, its last trades. */
final class AccountActivity {

    private static final String CASH = "stay in cash";
    private static final int LAST = 10;

    private final PlayedAccount played;
    private final AccountResult result;

    AccountActivity(PlayedAccount played) {
        this.played = played;
        result = played.result();
    }

    /** How often each strategy was chosen, and its trades. */
    String strategies() {
        Map<String, Long> chosen = result.selections().stream()
                .collect(Collectors.groupingBy(AccountActivity::choice, Collectors.counting()));
        Map<String, List<AccountTrade>> trades =
                result.trades().stream().collect(Collectors.groupingBy(AccountTrade::strategy));
        TextTable table =
                new TextTable(1, "Strategy", "Chosen", "Trades", "Open", "Win rate", "Average trade", "Fees", "Profit");
        Stream.concat(chosen.keySet().stream(), trades.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((String id) -> profit(trades.getOrDefault(id, List.of())))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(id -> row(table, name(id), chosen.getOrDefault(id, 0L), trades.getOrDefault(id, List.of())));
        row(table, "all", result.selections().size(), result.trades());
        return table.toString();
    }

    private static String choice(AccountSelection selection) {
        return selection.strategy().map(Competitor::id).orElse(CASH);
    }

    private String name(String id) {
        return played.settings()
                .evaluation()
                .competitors()
                .find(id)
                .map(Competitor::name)
                .orElse(id);
    }

    private static void row(TextTable table, String name, long chosen, List<AccountTrade> trades) {
        List<AccountTrade> closed =
                trades.stream().filter(trade -> !trade.isOpen()).toList();
        table.add(
                name,
                Long.toString(chosen),
                Integer.toString(trades.size()),
                Integer.toString(trades.size() - closed.size()),
                Words.percent(average(closed, trade -> trade.profit().signum() > 0 ? 1 : 0)),
                Words.percent(average(closed, AccountTrade::returnFraction)),
                money(sum(trades, AccountTrade::fees)),
                money(profit(trades)));
    }

    private static OptionalDouble average(List<AccountTrade> trades, ToDoubleFunction<AccountTrade> figure) {
        return trades.stream().mapToDouble(figure).average();
    }

    private static BigDecimal profit(List<AccountTrade> trades) {
        return sum(trades, AccountTrade::profit);
    }

    private static BigDecimal sum(List<AccountTrade> trades, Function<AccountTrade, BigDecimal> amount) {
        return trades.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String money(BigDecimal amount) {
        return Words.money(amount.doubleValue());
    }

    /** Why entries were refused, and how often. */
    String refusals() {
        if (result.refusals().isEmpty()) {
            return "No entry was refused.\n";
        }
        TextTable table = new TextTable(0, "Entries refused", "Reason").left(1);
        result.refusals().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(refusal ->
                        table.add(String.format(Locale.ROOT, "%,d", refusal.getValue()), inWords(refusal.getKey())));
        return table.toString();
    }

    /** The code of a reason as words: {@code NO_CASH} is no cash. */
    private static String inWords(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** How often each risk rule has acted; empty without rules. */
    String rules() {
        if (played.settings().riskRules().rules().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(0, "Rule acted", "Rule").left(1);
        played.settings().riskRules().rules().stream()
                .collect(Collectors.groupingBy(AccountActivity::line, LinkedHashMap::new, Collectors.toList()))
                .forEach((line, rules) -> table.add(acted(rules.getFirst()), line));
        return table.toString();
    }

    /** As it is written; those of which there can be many have one line. */
    private static String line(TargetedRule rule) {
        return rule.rule().type().mayRepeat() ? rule.rule().type().id() : rule.text();
    }

    private String acted(TargetedRule rule) {
        RuleType type = rule.rule().type();
        return type.isLiveOnly()
                ? "live only"
                : String.format(Locale.ROOT, "%,d", result.rules().getOrDefault(type.id(), 0));
    }

    String lastTrades() {
        List<AccountTrade> trades = result.trades();
        if (trades.isEmpty()) {
            return "No trades.\n";
        }
        TextTable table = new TextTable(
                        2, "Last trades", "Strategy", "Entry", "Price", "Exit", "Price", "Profit", "Return")
                .left(2)
                .left(4);
        trades.subList(Math.max(0, trades.size() - LAST), trades.size()).forEach(trade -> last(table, trade));
        return table.toString();
    }

    private void last(TextTable table, AccountTrade trade) {
        Optional<AccountTrade.Exit> exit = trade.exit();
        table.add(
                trade.ticker().symbol(),
                name(trade.strategy()),
                trade.entry().toString(),
                Words.price(trade.entryPrice().doubleValue()),
                exit.map(sold -> sold.date().toString()).orElse("open"),
                exit.map(sold -> Words.price(sold.price().doubleValue())).orElse(""),
                money(trade.profit()),
                Words.percent(trade.returnFraction()));
    }
}
