package livetrading.notice;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a short message does not arrive, and would not if it were sent again, by Twilio's numbers of errors. */
enum SmsError {
    UNREGISTERED("register the number (toll-free verification or 10DLC)", 30007, 30032, 30034),
    UNREACHABLE("the phone cannot be reached: is it switched on, and the number right?", 30003),
    UNKNOWN("there is no mobile phone of that number", 21211, 21614, 30005, 30006),
    BLOCKED("the receiver or the carrier has blocked it", 30004),
    UNSUBSCRIBED("the receiver has answered STOP; START undoes that", 21610),
    NOT_ALLOWED(
            "the account may not send to that number: see its geographic permissions, or leave the trial",
            21408,
            21608),
    SENDER("the sender cannot send to that number: is it yours, and able to send short messages?", 21606, 21612);

    private final String words;
    private final Set<Integer> codes;

    SmsError(String words, Integer... codes) {
        this.words = words;
        this.codes = Set.of(codes);
    }

    /** What is to be done about it, by the code that Twilio gives; empty for one that may pass. */
    static Optional<Found> of(String code) {
        return Stream.of(values())
                .filter(error -> error.codes.stream().anyMatch(one -> code.equals(String.valueOf(one))))
                .findFirst()
                .map(error -> new Found(error, code));
    }

    record Found(SmsError error, String code) {

        /** @param what has happened, in words */
        DeliveryException failure(String what) {
            return DeliveryException.forGood("%s (Twilio's error %s): %s".formatted(what, code, error.words));
        }
    }
}
