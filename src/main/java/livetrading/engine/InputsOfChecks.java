package livetrading.engine;

import java.util.OptionalLong;
import livetrading.ledger.DecisionInputs;
import livetrading.market.Feed;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Stores what the decisions of a check were made from. */
@Component
class InputsOfChecks {

    private static final Logger LOG = LoggerFactory.getLogger(InputsOfChecks.class);

    private final BarsFingerprints fingerprints = new BarsFingerprints();
    private final ProgramVersion version;

    InputsOfChecks(ProgramVersion version) {
        this.version = version;
    }

    /** @return empty when they could not be put into words: a decision does not wait for that */
    OptionalLong store(DecisionInputs rows, Mode mode, CheckNotes check, Feed feed) {
        try {
            var parts = new DecisionInputs.Parts(rows);
            StoredCheck stored =
                    new CheckWriter(fingerprints, feed, part -> parts.add(StoredText.packed(part))).stored(check);
            return OptionalLong.of(rows.store(mode, version.text(), parts, StoredText.packed(stored)));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("What the decisions were made from cannot be written down", e);
            return OptionalLong.empty();
        }
    }
}
