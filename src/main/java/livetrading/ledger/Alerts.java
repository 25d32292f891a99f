package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people, and their deliveries. */
@Transactional(readOnly = true)
public interface Alerts extends PagedTable<Alert, Long, AlertFilter> {

    @Override
    default TimeOrder<Alert, Long> order() {
        return new TimeOrder<>("at", Alert::at, "id", Alert::id);
    }

    /** Grows with every alert; 0 without any. */
    @Query("select coalesce(max(a.id), 0) from Alert a")
    long newest();

    /** The channels that alerts were made for, also those that there are not any more. */
    @Query("select distinct a.channel from Alert a order by a.channel")
    List<String> channels();

    /** Tries again what has not arrived; whatever else became of it stays. */
    @Modifying
    @Transactional
    @Query("update Alert a set a.state = livetrading.ledger.Alert.State.WAITING, a.nextTry = :now where a.id = :id "
            + "and a.state in (livetrading.ledger.Alert.State.WAITING, livetrading.ledger.Alert.State.GIVEN_UP)")
    int tryAgain(long id, Instant now);

    /** Those of a channel that are to be delivered now, the oldest first. */
    @Query("select a from Alert a where a.channel = :channel and a.state = livetrading.ledger.Alert.State.WAITING "
            + "and a.nextTry <= :now order by a.id")
    List<Alert> due(String channel, Instant now);

    /** Those of a channel whose provider is to be asked now what became of them. */
    @Query("select a from Alert a where a.askAt <= :now and a.channel = :channel order by a.askAt")
    List<Alert> toAsk(String channel, Instant now, Limit most);

    /** The id of the last engine event that a channel has been told of by an older version of the program; 0 before the first. */
    @Query("select coalesce(max(a.eventId), 0) from Alert a where a.channel = :channel")
    long lastEvent(String channel);

    /** Those of a channel that were to wait until now or earlier, the oldest first. */
    @Query("select a from Alert a where a.channel = :channel and a.state = livetrading.ledger.Alert.State.HELD "
            + "and a.nextTry <= :now order by a.id")
    List<Alert> held(String channel, Instant now);

    /** What waits to be told with others, the next first. */
    @Query("select new livetrading.ledger.Alerts$Held(a.channel, a.nextTry, a.severity, count(a)) from Alert a "
            + "where a.state = livetrading.ledger.Alert.State.HELD group by a.channel, a.nextTry, a.severity "
            + "order by a.nextTry")
    List<Held> held();

    /**
     * So many that wait until the same time.
     *
     * @param how null for those of older versions
     */
    record Held(String channel, Instant until, @Nullable AlertHow how, long count) {}

    /** What quiet hours hold back, and would for longer, waits until then. What is told once a day stays as it is. */
    @Modifying
    @Transactional
    @Query("update Alert a set a.nextTry = :until where a.state = livetrading.ledger.Alert.State.HELD "
            + "and a.nextTry > :until and (a.severity is null or a.severity <> livetrading.ledger.AlertHow.DIGEST)")
    int holdNoLongerThan(Instant until);

    /** When the messages of a kind were made that a channel has told, or is about to, since then; the newest first. */
    @Query("select a.createdAt from Alert a where a.channel = :channel and a.kind = :kind and a.createdAt > :since "
            + "and a.state not in (livetrading.ledger.Alert.State.HELD, livetrading.ledger.Alert.State.BUNDLED) "
            + "order by a.createdAt desc")
    List<Instant> made(String channel, AlertKind kind, Instant since);

    /** The same of all kinds, without urgent ones. */
    @Query("select a.createdAt from Alert a where a.channel = :channel and a.createdAt > :since "
            + "and a.state not in (livetrading.ledger.Alert.State.HELD, livetrading.ledger.Alert.State.BUNDLED) "
            + "and a.severity <> livetrading.ledger.AlertHow.URGENT order by a.createdAt desc")
    List<Instant> calm(String channel, Instant since);

    List<Alert> findByOrderByIdDesc(Pageable page);

    /** What a channel has delivered last. */
    Optional<Alert> findFirstByChannelAndStateOrderByIdDesc(String channel, Alert.State state);

    /** What a channel has been asked to deliver last, and said what became of it. */
    Optional<Alert> findFirstByChannelAndAttemptsGreaterThanOrderByIdDesc(String channel, int attempts);

    long countByState(Alert.State state);

    /** How many urgent alerts of some channels about what happened until then have not arrived, and may still. */
    @Query("select count(a) from Alert a where a.state = livetrading.ledger.Alert.State.WAITING "
            + "and a.severity = livetrading.ledger.AlertHow.URGENT and a.at <= :until and a.channel in :channels")
    long countUrgentUntil(Instant until, Collection<String> channels);

    /** How many of some channels wait for their delivery, by how they are told. */
    @Query("select new livetrading.ledger.Alerts$Waiting(a.severity, count(a)) from Alert a "
            + "where a.state = livetrading.ledger.Alert.State.WAITING and a.channel in :channels group by a.severity")
    List<Waiting> countWaiting(Collection<String> channels);

    /**
     * So many alerts that wait.
     *
     * @param how null of older versions, which told all in the usual way
     */
    record Waiting(@Nullable AlertHow how, long count) {}

    @Transactional
    Alert save(Alert alert);
}
