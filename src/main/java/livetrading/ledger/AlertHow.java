package livetrading.ledger;

/** How somebody is told of something over a channel, from not at all to at once. */
public enum AlertHow {
    OFF("Off"),
    /** Once a day, with all the rest that can wait. */
    DIGEST("Digest"),
    /** At once, without a sound where the channel can do that. */
    SILENT("Silent"),
    NORMAL("Normal"),
    /** Also in quiet hours. */
    URGENT("Urgent");

    private final String title;

    AlertHow(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
