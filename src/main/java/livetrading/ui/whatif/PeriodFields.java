package livetrading.ui.whatif;

import com.vaadin.flow.component.datepicker.DatePicker;

/** From when until when prices are played; both may be left out. */
final class PeriodFields {

    private static final String NO_DATE = "Enter a date such as 2020-01-31";

    private final DatePicker from = date("From", "Empty: as soon as there are enough prices");
    private final DatePicker to = date("To", "Empty: until the last price");

    private static DatePicker date(String label, String help) {
        DatePicker picker = new DatePicker(label);
        picker.setClearButtonVisible(true);
        picker.setHelperText(help);
        picker.setI18n(
                new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd").setBadInputErrorMessage(NO_DATE));
        return picker;
    }

    DatePicker from() {
        return from;
    }

    DatePicker to() {
        return to;
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
