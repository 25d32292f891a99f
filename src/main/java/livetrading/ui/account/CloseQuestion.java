package livetrading.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** How much of a position is sold, all of it unless somebody says otherwise, and what that means. */
final class CloseQuestion extends Div {

    private final BigDecimal held;
    private final boolean fractions;
    private final Function<Optional<BigDecimal>, String> consequence;
    private final String ticker;
    private final Paragraph words = new Paragraph();
    private final TextField amount = new TextField("Shares");
    private final Button confirm = new Button();
    private HowMuch wanted;

    /**
     * @param fractions whether a part of a share can be sold
     * @param consequence what will happen, of a part or, where that is empty, of all
     */
    CloseQuestion(
            String ticker, BigDecimal held, boolean fractions, Function<Optional<BigDecimal>, String> consequence) {
        this.ticker = ticker;
        this.held = held;
        this.fractions = fractions;
        this.consequence = consequence;
        String all = held.stripTrailingZeros().toPlainString();
        wanted = HowMuch.of(all, held, fractions);
        amount.setValue(all);
        amount.setHelperText("All %s, fewer, or a part such as 50 %%".formatted(all));
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(typed -> understand(typed.getValue()));
        add(words, amount);
        tell();
    }

    Button confirm() {
        return confirm;
    }

    private void understand(String text) {
        wanted = HowMuch.of(text, held, fractions);
        tell();
    }

    private void tell() {
        boolean isClear = wanted.shares().isPresent();
        amount.setInvalid(!isClear);
        amount.setErrorMessage(wanted.problem());
        confirm.setEnabled(isClear);
        if (isClear) {
            words.setText(consequence.apply(part()));
            confirm.setText(part().map(shares -> "Sell %s %s".formatted(shares.toPlainString(), ticker))
                    .orElse("Close " + ticker));
        }
    }

    boolean isClear() {
        return wanted.shares().isPresent();
    }

    /** Empty for all of it. */
    Optional<BigDecimal> part() {
        return wanted.shares().filter(shares -> shares.compareTo(held) < 0);
    }
}
