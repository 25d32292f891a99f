package livetrading.ui.whatif;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.portfolio.Mode;

/** Over which prices the accounts are played: from when until when, both of which may be left out. */
final class PricesFields {

    private static final String NO_DATE = "Enter a date such as 2020-01-31";

    private final DatePicker from = date("From", "Empty: as soon as there are enough prices");
    private final DatePicker to = date("To", "Empty: until the last price");

    private final Select<Boolean> whole = new Select<>();

    /** Called once. */
    void addTo(Div form, Optional<Mode> mode) {
        form.add(from, to);
        mode.filter(Mode.SIMULATED::equals).ifPresent(simulated -> form.add(wholeFiles()));
    }

    private Select<Boolean> wholeFiles() {
        whole.setLabel("Prices");
        whole.setItems(false, true);
        whole.setItemLabelGenerator(isWhole -> isWhole ? "Whole files" : "Played so far");
        whole.setHelperText("Whole files show what is still to come");
        whole.setValue(false);
        return whole;
    }

    private static DatePicker date(String label, String help) {
        DatePicker picker = new DatePicker(label);
        picker.setClearButtonVisible(true);
        picker.setHelperText(help);
        picker.setI18n(
                new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd").setBadInputErrorMessage(NO_DATE));
        return picker;
    }

    Optional<LocalDate> first() {
        return from.getOptionalValue();
    }

    Optional<LocalDate> last() {
        return to.getOptionalValue();
    }

    boolean areWhole() {
        return whole.getOptionalValue().orElse(false);
    }

    /** Shows what is wrong at its field; whether nothing is. */
    boolean check() {
        if (isUnreadable(from) || isUnreadable(to)) {
            // what was typed is no date, and the field says so
            return false;
        }
        boolean isBackwards =
                !from.isEmpty() && !to.isEmpty() && from.getValue().isAfter(to.getValue());
        to.setErrorMessage(isBackwards ? "The last day is before the first" : NO_DATE);
        to.setInvalid(isBackwards);
        return !isBackwards;
    }

    private static boolean isUnreadable(DatePicker picker) {
        return picker.isInvalid() && picker.isEmpty();
    }
}
