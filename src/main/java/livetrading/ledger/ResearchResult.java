package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a strategy fared on a grid, as it was found out once. It never changes. */
@Entity
@Table(name = "research_results")
public class ResearchResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    private String ticker;

    private String strategy;

    private String verdict;

    private String content;

    private String scores;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ResearchResult() {}

    /**
     * @param strategy its id
     * @param verdict a sentence
     * @param content as JSON
     * @param scores of all points at each choice, as a text
     */
    public ResearchResult(Instant at, String ticker, String strategy, String verdict, String content, String scores) {
        this.at = at;
        this.ticker = ticker;
        this.strategy = strategy;
        this.verdict = verdict;
        this.content = content;
        this.scores = scores;
    }

    /** Once it is stored. */
    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public Instant at() {
        return at;
    }

    public String ticker() {
        return ticker;
    }

    public String strategy() {
        return strategy;
    }

    public String verdict() {
        return verdict;
    }

    public String content() {
        return content;
    }

    public String scores() {
        return scores;
    }
}
