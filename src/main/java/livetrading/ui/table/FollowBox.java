package livetrading.ui.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import livetrading.ui.format.Formats;

/**
 * Whether new rows come into a paged table by themselves. Switched off, while a row is open, or while the table is
 * scrolled, nothing moves while one reads: a button says how many rows have come and brings them.
 */
public final class FollowBox extends Div {

    private final Checkbox box = new Checkbox("Show new rows as they come", true);
    private final Button more = new Button();
    private final BooleanSupplier isReading;
    private final LongSupplier count;
    private final Runnable show;

    /**
     * @param isReading whether a row is open, or the table is scrolled
     * @param count how many rows have come that are not shown
     * @param show brings the new rows
     */
    public FollowBox(BooleanSupplier isReading, LongSupplier count, Runnable show) {
        this.isReading = isReading;
        this.count = count;
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
    public void arrived() {
        if (box.getValue() && !isReading.getAsBoolean()) {
            bring();
        } else {
            more.setText(words(count.getAsLong()));
            more.setVisible(true);
        }
    }

    /** Whether there are new rows that are not shown yet. */
    boolean isWaiting() {
        return more.isVisible();
    }

    /** Nobody reads any more: what has come meanwhile is shown, unless following is off. */
    public void resume() {
        if (more.isVisible()) {
            arrived();
        }
    }

    /** All that there is, is shown. */
    public void clear() {
        more.setVisible(false);
    }

    /** Rows change, too, without any that is new. */
    private static String words(long rows) {
        if (rows == 0) {
            return "Rows have changed: show them";
        }
        return rows == 1 ? "1 new row: show it" : "%s new rows: show them".formatted(Formats.count(rows));
    }

    private void bring() {
        clear();
        show.run();
    }
}
