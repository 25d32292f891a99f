package livetrading.ledger;

/**
 * Conditions, in the database's own SQL, that hold only for values that can surely be read. A value for which one does not
 * hold may be readable nevertheless: the few of them are looked at one by one.
 */
public interface SoundValues {

    /** @param column of numbers */
    String number(String column);

    /** @param column of times */
    String time(String column);
}
