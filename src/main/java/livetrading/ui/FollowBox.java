package livetrading.ui;

import com.vaadin.flow.component.checkbox.Checkbox;

/** Whether new rows come into a long table by themselves; switched off, nothing moves while one reads. */
final class FollowBox extends Checkbox {

    FollowBox() {
        super("Show new rows as they come", true);
        addClassName("follow");
    }

    boolean isOn() {
        return getValue();
    }
}
