package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** All round trips. */
@Transactional(readOnly = true)
public interface RoundTrips extends PagedTable<BookedRoundTrip, Long, RoundTripFilter>, DeletedByMode {

    @Override
    default TimeOrder<BookedRoundTrip, Long> order() {
        return new TimeOrder<>("openedAt", BookedRoundTrip::openedAt, "id", BookedRoundTrip::id);
    }

    /** Grows with every one that is opened; 0 without any. */
    @Query("select coalesce(max(r.id), 0) from BookedRoundTrip r")
    long newest();

    long count();

    Optional<BookedRoundTrip> findById(long id);

    /** The one that is open, of which there is at most one. */
    Optional<BookedRoundTrip> findFirstByModeAndTickerAndClosedAtIsNullOrderByIdDesc(Mode mode, String ticker);

    /** The last one, open or not. */
    Optional<BookedRoundTrip> findFirstByModeAndTickerOrderByIdDesc(Mode mode, String ticker);

    List<BookedRoundTrip> findByModeAndClosedAtIsNullOrderByTicker(Mode mode);

    /** Those that are over and whose best and worst moments are not known yet, the oldest first. */
    List<BookedRoundTrip> findByModeAndMeasuredFalseAndClosedAtIsNotNullOrderById(Mode mode, Limit most);

    @Transactional
    BookedRoundTrip save(BookedRoundTrip trip);
}
