package livetrading.ui.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/**
 * Whether new rows come into a paged table by themselves. Switched off, or while a row is open, nothing moves while one
 * reads: a button says that there is more and brings it.
 */
final class FollowBox extends Div {

    private final Checkbox box = new Checkbox("Show new rows as they come", true);
    private final Button more = new Button("There are new rows: show them");
    private final BooleanSupplier isReading;
    private final Runnable show;

    /**
     * @param isReading whether a row is open
     * @param show brings the new rows
     */
    FollowBox(BooleanSupplier isReading, Runnable show) {
        this.isReading = isReading;
        this.show = show;
        addClassName("follow");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> bring());
        more.setVisible(false);
        box.addValueChangeListener(change -> {
            if (change.getValue() && more.isVisible()) {
                bring();
            }
        });
        add(box, more);
    }

    /** There are new rows: shows them now, or when they are asked for. */
    void arrived() {
        if (box.getValue() && !isReading.getAsBoolean()) {
            bring();
        } else {
            more.setVisible(true);
        }
    }

    /** Whether there are new rows that are not shown yet. */
    boolean isWaiting() {
        return more.isVisible();
    }

    private void bring() {
        more.setVisible(false);
        show.run();
    }
}
