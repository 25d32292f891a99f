package livetrading.settings;

/** Settings that stand together on a page, in the order of the groups. */
public enum SettingGroup {
    TRADING("Trading"),
    RISK("Risk"),
    EVALUATION("Evaluation of strategies"),
    CRITERIA("What a strategy has to show before it trades"),
    TIMING("Timing"),
    COSTS("Costs of trading"),
    PERFORMANCE("Performance of the account");

    private final String title;

    SettingGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
