package livetrading.deviation;

/**
 * Why a deal differs from its back-test, as something recorded says.
 *
 * @param words what was recorded
 */
public record Cause(Kind kind, String words) {

    /** What kinds of causes there are. */
    public enum Kind {
        REFUSED("Refused"),
        BY_HAND("By hand"),
        RULE_AT_EACH_CHECK("Rule judged at each check"),
        DATA("Late or missing data"),
        PARTIAL_FILL("Partial fill"),
        EXTERNAL_TRADE("External trade"),
        PRICE("Price"),
        SPLIT("Split"),
        HALTED("Halted"),
        EARLIER_DIFFERENCE("Follows from an earlier one");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
