package livetrading.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the realized profits of sales up in the database, by time, by ticker and by size. Money is in US dollars. */
@Component
@Transactional(readOnly = true)
public class ProfitSums {

    /** The text of a time up to the hour. */
    private static final int HOUR_LENGTH = "2026-11-22T14".length();

    private final EntityManager entities;

    ProfitSums(EntityManager entities) {
        this.entities = entities;
    }

    /** The sales of one hour. Days would not do: those of New York begin at different hours in summer and in winter. */
    public record OfHour(String hour, BigDecimal profit) {

        public Instant begin() {
            return Instant.parse(hour + ":00:00Z");
        }
    }

    /** The sales of one ticker. */
    public record OfTicker(String ticker, BigDecimal profit) {}

    /** The sales of one strategy. */
    public record OfStrategy(String strategy, BigDecimal profit) {}

    /**
     * How many sales made a profit from a multiple of a width up to, but not including, the next.
     *
     * @param multiple of the width; negative for losses
     */
    public record OfSize(long multiple, long sales) {

        OfSize(double multiple, long sales) {
            this(Math.round(multiple), sales);
        }
    }

    /**
     * In which range the profits of single sales lie.
     *
     * @param meanSquare of the profits
     */
    public record Spread(long sales, double least, double most, double mean, double meanSquare) {

        public double deviation() {
            return Math.sqrt(Math.max(0, meanSquare - mean * mean));
        }
    }

    /** In order of time. */
    public List<OfHour> hours(TradeFilter filter) {
        Sales<OfHour> sales = new Sales<>(OfHour.class, filter);
        Expression<String> hour = sales.builder.substring(sales.trade.get("time"), 1, HOUR_LENGTH);
        sales.query
                .select(sales.builder.construct(OfHour.class, hour, sales.builder.sum(sales.profit)))
                .groupBy(hour)
                .orderBy(sales.builder.asc(hour));
        return sales.all();
    }

    /** The greatest profit first. */
    public List<OfTicker> tickers(TradeFilter filter) {
        return by("ticker", OfTicker.class, filter);
    }

    /** The greatest profit first. */
    public List<OfStrategy> strategies(TradeFilter filter) {
        return by("strategy", OfStrategy.class, filter);
    }

    private <T> List<T> by(String column, Class<T> result, TradeFilter filter) {
        Sales<T> sales = new Sales<>(result, filter);
        // as a column alone it would be looked up row by row in the order of its own index
        Expression<String> group = sales.builder.concat(sales.trade.get(column), "");
        Expression<BigDecimal> sum = sales.builder.sum(sales.profit);
        sales.query
                .select(sales.builder.construct(result, group, sum))
                .groupBy(group)
                .orderBy(sales.builder.desc(sum), sales.builder.asc(group));
        return sales.all();
    }

    /** Empty without a sale. */
    public Optional<Spread> spread(TradeFilter filter) {
        Sales<Spread> sales = new Sales<>(Spread.class, filter);
        CriteriaBuilder builder = sales.builder;
        Expression<Double> profit = sales.profit.as(Double.class);
        sales.query.select(builder.construct(
                Spread.class,
                builder.count(sales.trade),
                builder.coalesce(builder.min(profit), 0.0),
                builder.coalesce(builder.max(profit), 0.0),
                builder.coalesce(builder.avg(profit), 0.0),
                builder.coalesce(builder.avg(builder.prod(profit, profit)), 0.0)));
        return sales.all().stream().filter(spread -> spread.sales() > 0).findFirst();
    }

    /**
     * Sizes that no sale has are left out.
     *
     * @param width above 0
     */
    public List<OfSize> sizes(TradeFilter filter, double width) {
        Sales<OfSize> sales = new Sales<>(OfSize.class, filter);
        CriteriaBuilder builder = sales.builder;
        Expression<Double> multiple = builder.floor(builder.quot(sales.profit.as(Double.class), builder.literal(width))
                .as(Double.class));
        sales.query
                .select(builder.construct(OfSize.class, multiple, builder.count(sales.trade)))
                .groupBy(multiple)
                .orderBy(builder.asc(multiple));
        return sales.all();
    }

    /** A query about the fills that realized a profit or a loss. */
    private final class Sales<T> {

        private final CriteriaBuilder builder = entities.getCriteriaBuilder();
        private final CriteriaQuery<T> query;
        private final Root<Trade> trade;
        private final Path<BigDecimal> profit;

        Sales(Class<T> result, TradeFilter filter) {
            query = builder.createQuery(result);
            trade = query.from(Trade.class);
            profit = trade.get("realizedProfit");
            query.where(filter.predicate(trade, builder), builder.isNotNull(profit));
        }

        List<T> all() {
            return entities.createQuery(query).getResultList();
        }
    }
}
