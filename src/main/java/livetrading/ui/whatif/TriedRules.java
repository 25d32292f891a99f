package livetrading.ui.whatif;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.RiskRuleRows;
import livetrading.market.Ticker;
import livetrading.settings.RiskRules;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.StoredGroup;

/** The risk rules to try, one a line, as a file of rules has them. */
final class TriedRules extends TextArea {

    private static final String TITLE = "Risk rules";

    private static final String HELP = "One a line, for instance stop-loss=10% or AAPL: time-stop=20."
            + " They are only tried: saving these settings leaves the rules in force as they are.";

    private final RiskRules inForce;
    private final String inForceText;
    private final Supplier<Optional<List<Ticker>>> tickers;

    /**
     * @param tickers that are traded with the settings to try; empty when those are not in order
     * @param changed called when the field says something else
     */
    TriedRules(RiskRuleRows rows, Supplier<Optional<List<Ticker>>> tickers, Runnable changed) {
        super(TITLE);
        this.tickers = tickers;
        inForce = rows.read();
        inForceText = text(rows.groups(), inForce);
        addClassName("rule-lines");
        setPlaceholder("stop-loss=10%");
        setHelperText("In force: " + RuleWords.of(inForce.list()) + ". " + HELP);
        setMinRows(2);
        setMaxRows(8);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        takeInForce();
        addValueChangeListener(change -> changed.run());
        addBlurListener(left -> check());
    }

    private static String text(List<StoredGroup> groups, RiskRules rules) {
        Stream<String> obeyed = rules.rows().stream()
                .map(RiskRules.Row::stored)
                .filter(rule -> rule.enabled())
                .map(rule -> rule.line());
        return Stream.concat(groups.stream().map(StoredGroup::line), obeyed).collect(Collectors.joining("\n"));
    }

    void takeInForce() {
        setValue(inForceText);
        setInvalid(false);
    }

    /** Whether something was typed that is not in force. */
    boolean isTyped() {
        return !getValue().strip().equals(inForceText);
    }

    RiskRules inForce() {
        return inForce;
    }

    /** What was typed, as far as it is in order. */
    RiskRules tried() {
        return RiskRules.typed(getValue().lines().toList());
    }

    /** What is wrong with it; shows it beside the field. */
    List<Problem> check() {
        List<String> problems = problems();
        setErrorMessage(problems.stream().map(TriedRules::sentence).collect(Collectors.joining("\n")));
        setInvalid(!problems.isEmpty());
        return problems.stream()
                .map(problem -> new Problem("", "%s, %s".formatted(TITLE, problem)))
                .toList();
    }

    /** Rules in force may be for tickers that are left out in the draft: only who types one is asked whether it is right. */
    private List<String> problems() {
        RiskRules tried = tried();
        Stream<String> unknown = isTyped() ? tickers.get().flatMap(tried.list()::unknown).stream() : Stream.empty();
        return Stream.concat(tried.problems().stream(), unknown).toList();
    }

    private static String sentence(String problem) {
        return Character.toUpperCase(problem.charAt(0)) + problem.substring(1);
    }
}
