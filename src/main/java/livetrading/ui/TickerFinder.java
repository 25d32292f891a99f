package livetrading.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Locale;

/** Goes to the page of a ticker by the first letters of its name. */
final class TickerFinder extends Dialog {

    /** @param tickers that are known; others can be typed too */
    TickerFinder(List<String> tickers) {
        setHeaderTitle("Find a ticker");
        ComboBox<String> box = new ComboBox<>("Ticker", tickers);
        box.setWidthFull();
        box.setAutofocus(true);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> go(typed.getDetail()));
        box.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                go(chosen.getValue());
            }
        });
        add(box);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                box.focus();
            }
        });
    }

    private void go(String ticker) {
        close();
        getUI().ifPresent(ui -> ui.navigate(TickerView.address(ticker.strip().toUpperCase(Locale.ROOT))));
    }
}
