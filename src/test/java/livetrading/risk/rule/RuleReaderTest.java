package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            stop-loss                        | stop-loss=10%
            stop-loss=8                      | stop-loss=8%
            stop-loss = 7.5 %                | stop-loss=7.5%
            stop-loss=loss:50%               | stop-loss=50%
            atr-stop                         | atr-stop=14,3
            atr-stop=20                      | atr-stop=20,3
            atr-stop=20, 2.5                 | atr-stop=20,2.5
            atr-stop=multiple:2              | atr-stop=14,2
            atr-stop=multiple:2, period:10   | atr-stop=10,2
            trailing-stop=1%                 | trailing-stop=1%
            take-profit=500%                 | take-profit=500%
            time-stop=1000                   | time-stop=1000
            cooldown                         | cooldown=5,any
            cooldown=10,loss                 | cooldown=10,loss
            cooldown=after:stop              | cooldown=5,stop
            loss-streak=2                    | loss-streak=2,20,10,ticker
            loss-streak=of:account           | loss-streak=3,20,10,account
            blackout=2026-01-28              | blackout=2026-01-28,2026-01-28
            AAPL:blackout= 2026-01-28, 2026-01-30, Q4, and guidance | AAPL: blackout=2026-01-28,2026-01-30,Q4, and guidance
            blackout=2026-01-28,reason:fed   | blackout=2026-01-28,2026-01-28,fed
            blackout=until:2026-01-30,from:2026-01-28 | blackout=2026-01-28,2026-01-30
            low-profit=-1.5%,3               | low-profit=-1.5%,3,20
            price-collar=spread:0.5          | price-collar=5%,0.5%
            AAPL: halted                     | AAPL: halted
            order-rate=20                    | order-rate=20,5,3
            AAPL: stop-loss=5%               | AAPL: stop-loss=5%
            BRK.B:atr-stop=period:14         | BRK.B: atr-stop=14,3
            time-stop=5 # a trading week     | time-stop=5
            """)
    void readsWhatPeopleWrite(String written, String meant) {
        TargetedRule rule = new RuleReader(RuleType.ofOneTicker())
                .line(written)
                .rules()
                .rules()
                .getFirst();

        assertThat(rule.text()).isEqualTo(meant);
        assertThat(new RuleReader(RuleType.ofOneTicker()).line(meant).rules().rules())
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            stop-loss=-5%            | a stop-loss of -5 % is not between 1 and 50 %
            stop-loss=50.01          | a stop-loss of 50.01 % is not between 1 and 50 %
            trailing-stop=0%         | a trailing-stop of 0 % is not between 1 and 50 %
            take-profit=501%         | a take-profit of 501 % is not between 1 and 500 %
            time-stop=2.5            | a time-stop of 2.5 bars is not a whole number between 1 and 1000 bars
            atr-stop=0               | an atr-stop with period of 0 bars is not a whole number between 1 and 250 bars
            atr-stop=multiple:11     | an atr-stop with multiple of 11 is not between 1 and 10
            stop-loss=               | stop-loss has '' for loss, which is not a number; it takes loss between 1 and 50 % (default 10 %)
            stop-loss=NaN            | stop-loss has 'NaN' for loss, which is not a number; it takes loss between 1 and 50 % (default 10 %)
            stop-loss=1e1            | stop-loss has '1e1' for loss, which is not a number; it takes loss between 1 and 50 % (default 10 %)
            stop-loss=1,2            | stop-loss has 2 values; it takes loss between 1 and 50 % (default 10 %)
            stop-loss=gain:5         | stop-loss has no 'gain'; it takes loss between 1 and 50 % (default 10 %)
            time-stop=5%             | time-stop has '5%' for bars, which is not a number; it takes bars a whole number between 1 and 1000 bars (default 60 bars)
            atr-stop=14,period:20    | atr-stop has two values for period; it takes period a whole number between 1 and 250 bars (default 14 bars), multiple between 1 and 10 (default 3)
            cooldown=5,never         | cooldown has 'never' for after; it takes bars a whole number between 1 and 250 bars (default 5 bars), after one of any, loss, stop (default any)
            loss-streak=1            | a loss-streak with losses of 1 trades is not a whole number between 2 and 20 trades
            stoploss=5%              | there is no rule 'stoploss'; stop-loss is the nearest of atr-size, atr-stop, blackout, broker-refusals, cooldown, halted, liquidity, loss-streak, low-profit, order-rate, price-collar, stop-loss, take-profit, time-stop, trailing-stop, volatility-size
            =5%                      | there is no rule ''; halted is the nearest of atr-size, atr-stop, blackout, broker-refusals, cooldown, halted, liquidity, loss-streak, low-profit, order-rate, price-collar, stop-loss, take-profit, time-stop, trailing-stop, volatility-size
            tech: stop-loss          | there is no group 'tech' yet; a line 'group tech: AAPL,MSFT' makes one, and a ticker is in capitals
            halted=1                 | halted has 1 values; it takes nothing
            AAPL: order-rate         | order-rate is for the whole account, not for AAPL
            blackout                 | blackout has no from; it takes from a date between 1900-01-01 and 2199-12-31, until a date between 1900-01-01 and 2199-12-31, and a reason in words
            blackout=2026-02-30      | blackout has '2026-02-30' for from, which is not a date like 2026-01-28; it takes from a date between 1900-01-01 and 2199-12-31, until a date between 1900-01-01 and 2199-12-31, and a reason in words
            blackout=2026-01-28,earnings | blackout has 'earnings' for until, which is not a date like 2026-01-28; it takes from a date between 1900-01-01 and 2199-12-31, until a date between 1900-01-01 and 2199-12-31, and a reason in words
            blackout=2026-01-28,2026-01-27 | a blackout until 2026-01-27 ends before it begins on 2026-01-28
            blackout=1066-10-14      | a blackout with from of 1066-10-14 is not a date between 1900-01-01 and 2199-12-31
            $: stop-loss             | '$' is not a ticker: 1 to 10 letters, digits, dots or dashes, a letter first
            group tech               | 'group tech' has to be like 'group tech: AAPL,MSFT'
            group Tech: AAPL         | 'Tech' is no name of a group: up to 30 small letters, digits and dashes, a letter first
            group tech: AAPL,,IBM    | '' is not a ticker: 1 to 10 letters, digits, dots or dashes, a letter first
            """)
    void refusesEverythingElseInASentence(String written, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReader(RuleType.ofOneTicker()).line(written))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @MethodSource("livetrading.risk.rule.RuleType#all")
    void everyRuleHasItsDefaultsAndIsWrittenAsItIsRead(RuleType type) {
        boolean hasDefaults = type.parameters().stream().allMatch(RuleParameter::hasStandard);
        Rule rule = hasDefaults ? RuleText.parse(type.id(), RuleType.all()) : type.rule(example(type));

        assertThat(rule.values()).isEqualTo(example(type));
        assertThat(RuleText.parse(rule.text(), RuleType.all())).isEqualTo(rule);
    }

    /** Its defaults, and the least of what has none. */
    private static double[] example(RuleType type) {
        return type.parameters().stream()
                .mapToDouble(parameter -> parameter.hasStandard() ? parameter.standard() : parameter.least())
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleRefusesWhatIsOutOfRange(RuleType type) {
        Rule rule = type.rule(example(type));

        assertThat(rule.type()).isEqualTo(type);
        assertThat(rule.values()).isEqualTo(example(type));
        for (int i = 0; i < rule.values().length; i++) {
            for (double bad : new double[] {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Math.nextDown(type.parameters().get(i).least()),
                Math.nextUp(type.parameters().get(i).greatest())
            }) {
                double[] values = example(type);
                values[i] = bad;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> type.rule(values))
                        .withMessageContaining(type.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("livetrading.risk.rule.RuleType#all")
    void theDocumentSaysWhatItDoesAndTakes(RuleType type) throws IOException {
        String row = Files.readAllLines(Path.of("docs", "risk-rules.md")).stream()
                .filter(line -> line.startsWith("| `%s` |".formatted(type.id())))
                .findFirst()
                .orElseThrow();

        assertThat(row.toLowerCase(Locale.ROOT))
                .contains(type.effect().toLowerCase(Locale.ROOT).replace(".", ""));
        assertThat(row).endsWith("| %s |".formatted(type.judgedOn().words()));
        for (RuleParameter parameter : type.parameters()) {
            if (!parameter.hasStandard()) {
                assertThat(row).contains("`%s` (a date)".formatted(parameter.name()));
                continue;
            }
            String range = parameter.words().isEmpty()
                    ? "%s to %s".formatted(RuleWords.number(parameter.least()), RuleWords.number(parameter.greatest()))
                    : String.join(", ", parameter.words());
            assertThat(row)
                    .containsPattern("`%s` \\(\\$?%s\\b[^;]*; %s"
                            .formatted(
                                    parameter.name(),
                                    parameter.written(parameter.standard()).replace("%", ""),
                                    range));
        }
    }

    @Test
    void aRuleForTheAccountOrAGroupIsForNothingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetedRule(new RuleTarget.OneTicker(Ticker.of("AAPL")), new Exposure(50)))
                .withMessage("exposure is for the whole account, not for AAPL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetedRule(new RuleTarget.EveryTicker(), new GroupExposure(50, Set.of())))
                .withMessage("group-exposure is for a group of tickers, not for all tickers");
    }

    @Test
    void theNarrowerRuleTakesThePlaceOfTheWiderOne() {
        RuleList rules = new RuleReader(RuleType.ofOneTicker())
                .file(
                        "a.rules",
                        List.of(
                                "# loss",
                                "",
                                "stop-loss=10%",
                                "group tech: AAPL,MSFT",
                                "tech: stop-loss=8%",
                                "AAPL: stop-loss=5%",
                                "tech: time-stop=20"))
                .rules();

        assertThat(texts(rules, "IBM")).containsExactly("stop-loss=10%");
        assertThat(texts(rules, "MSFT")).containsExactly("stop-loss=8%", "time-stop=20");
        assertThat(texts(rules, "AAPL")).containsExactly("stop-loss=5%", "time-stop=20");
    }

    @Test
    void aTickerMayHaveManyBlackoutsThatAreForItForItsGroupAndForAll() {
        RuleList rules = new RuleReader(RuleType.ofOneTicker())
                .file(
                        "a.rules",
                        List.of(
                                "blackout=2026-12-24,2026-12-31,holidays",
                                "group tech: AAPL,MSFT",
                                "tech: blackout=2026-06-08",
                                "AAPL: blackout=2026-01-28,2026-01-30",
                                "AAPL: blackout=2026-04-28,2026-04-30"))
                .rules();

        assertThat(texts(rules, "AAPL")).hasSize(4);
        assertThat(texts(rules, "MSFT"))
                .containsExactly("blackout=2026-12-24,2026-12-31,holidays", "blackout=2026-06-08,2026-06-08");
        assertThat(texts(rules, "IBM")).hasSize(1);
    }

    private static List<String> texts(RuleList rules, String ticker) {
        return rules.of(Ticker.of(ticker)).rules().stream().map(Rule::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            stop-loss       | stop-loss=5%
            AAPL: stop-loss | AAPL: stop-loss=10%
            tech: stop-loss | big: stop-loss
            """)
    void refusesTwoOfOneKindForATicker(String first, String second) {
        List<String> lines = List.of("group tech: AAPL,MSFT", "group big: MSFT,IBM", first, second);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReader(RuleType.ofOneTicker()).file("my.rules", lines))
                .withMessageMatching(
                        "my.rules, line 4: '.*stop-loss.*' and '.*stop-loss.*' are two rules of one kind for the same ticker");
    }

    @Test
    void saysWhichRulesAreForTickersThatAreNotTraded() {
        RuleList rules = new RuleReader(RuleType.all())
                .file(
                        "a.rules",
                        List.of("group tech: AAPL,MSFT,ORCL", "tech: stop-loss=8%", "IMB: time-stop", "cooldown"))
                .rules();

        assertThat(rules.unknown(List.of(Ticker.of("AAPL"), Ticker.of("IBM"))))
                .hasValue("'tech: stop-loss=8%' is for MSFT, ORCL, which are not traded;"
                        + " 'IMB: time-stop=60' is for IMB, which is not traded; traded are AAPL, IBM");
        assertThat(rules.unknown(
                        Stream.of("AAPL", "MSFT", "ORCL", "IMB").map(Ticker::of).toList()))
                .isEmpty();
        List<Ticker> many =
                IntStream.range(0, 12).mapToObj(i -> Ticker.of("T" + i)).toList();
        assertThat(rules.unknown(many).orElseThrow()).endsWith("T8, T9 and 2 more");
    }

    @Test
    void refusesAGroupThatIsThereAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReader(RuleType.ofOneTicker())
                        .file("my.rules", List.of("group tech: AAPL", "group tech: IBM")))
                .withMessage("my.rules, line 2: there is a group 'tech' already");
    }

    @Test
    void readsWhatEditorsOnWindowsWrite() {
        RuleReader reader =
                new RuleReader(RuleType.ofOneTicker()).file("my.rules", List.of("\uFEFFstop-loss=5%\r", "time-stop\r"));

        assertThat(texts(reader.rules(), "AAPL")).containsExactly("stop-loss=5%", "time-stop=60");
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReader(RuleType.ofOneTicker())
                        .file("my.rules", List.of("# mine", "time-stop", "stop-loss=0.5%")))
                .withMessage("my.rules, line 3: a stop-loss of 0.5 % is not between 1 and 50 %");
    }
}
