package livetrading.ui.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ui.part.Destination;

/** Goes to the page of a ticker by the first letters of its name. */
final class TickerFinder extends Dialog {

    private final List<String> tickers;
    private final ComboBox<String> box;

    /** @param tickers that can be gone to */
    TickerFinder(List<String> tickers) {
        this.tickers = tickers;
        box = new ComboBox<>("Ticker", tickers);
        setHeaderTitle("Find a ticker");
        box.setWidthFull();
        box.setAutofocus(true);
        box.setManualValidation(true);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> find(typed.getDetail()));
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

    private void find(String typed) {
        String letters = typed.strip().toUpperCase(Locale.ROOT);
        match(letters).ifPresentOrElse(this::go, () -> refuse(letters));
    }

    /** The one that is named, or else the first that begins with the letters, or else the first that has them. */
    private Optional<String> match(String letters) {
        Stream<String> best = Stream.of(
                        tickers.stream().filter(letters::equals),
                        tickers.stream().filter(ticker -> ticker.startsWith(letters)),
                        tickers.stream().filter(ticker -> ticker.contains(letters)))
                .flatMap(matches -> matches);
        return letters.isEmpty() ? Optional.empty() : best.findFirst();
    }

    private void refuse(String letters) {
        box.setErrorMessage(
                tickers.isEmpty()
                        ? "No ticker is configured yet."
                        : "No configured ticker has '%s' in its name.".formatted(letters));
        box.setInvalid(true);
    }

    private void go(String ticker) {
        close();
        getUI().ifPresent(ui -> Destination.openTicker(ui, ticker));
    }
}
