package livetrading.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.ResearchHead;
import livetrading.ledger.ResearchResult;
import livetrading.ledger.ResearchResults;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was found out about strategies: the newest {@value #MOST} results. */
@Component
public class KeptResearch {

    /** So many are kept; one may have some megabytes. */
    public static final int MOST = 40;

    private static final JsonMapper JSON = new JsonMapper();

    private final ResearchResults results;

    KeptResearch(ResearchResults results) {
        this.results = results;
    }

    /** A result as it is read again. */
    public sealed interface Kept {

        /**
         * @param scores of all points at each choice, in sample, as rounded as a colour shows it; NaN where undefined
         */
        record Result(long id, ResearchSheet sheet, List<float[]> scores) implements Kept {

            public Result {
                scores = List.copyOf(scores);
            }
        }

        /** It was edited, or another version of the program wrote it. */
        record Unreadable(ResearchHead head) implements Kept {}
    }

    /** @return the id under which it is kept */
    long add(ResearchSheet sheet, List<float[]> scores) {
        long id = results.save(new ResearchResult(
                        sheet.head().at(),
                        sheet.head().ticker(),
                        sheet.head().strategy(),
                        sheet.verdict(),
                        JSON.writeValueAsString(sheet),
                        ResearchScores.text(scores)))
                .id();
        List<Long> surplus =
                results.heads().stream().skip(MOST).map(ResearchHead::id).toList();
        if (!surplus.isEmpty()) {
            results.deleteByIds(surplus);
        }
        return id;
    }

    /** The newest first. */
    public List<ResearchHead> heads() {
        return results.heads();
    }

    /** The newest result of a strategy on a ticker. */
    public Optional<ResearchHead> newest(String ticker, String strategy) {
        return heads().stream()
                .filter(head -> head.ticker().equals(ticker) && head.strategy().equals(strategy))
                .findFirst();
    }

    /** Empty when there is none, because it was the oldest of too many perhaps. */
    public Optional<Kept> read(long id) {
        return results.findById(id).map(KeptResearch::read);
    }

    private static Kept read(ResearchResult result) {
        try {
            ResearchSheet sheet = JSON.readValue(result.content(), ResearchSheet.class);
            List<float[]> scores = ResearchScores.read(
                    result.scores(), sheet.choices().size(), sheet.points().size());
            return new Kept.Result(result.id(), sheet, scores);
        } catch (JacksonException | IOException | IllegalArgumentException | NullPointerException e) {
            return new Kept.Unreadable(
                    new ResearchHead(result.id(), result.at(), result.ticker(), result.strategy(), result.verdict()));
        }
    }

    public void delete(long id) {
        results.deleteByIds(List.of(id));
    }
}
