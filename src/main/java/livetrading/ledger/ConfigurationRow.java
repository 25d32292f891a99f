package livetrading.ledger;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What to trade and how, as it stands in the database and unchecked: it may have been edited by hand. */
@Entity
@Table(name = "trading_config")
public class ConfigurationRow {

    @Id
    private int id;

    private String mode;

    private String tickers;

    private BigDecimal initialCapital;

    private BigDecimal riskPerTrade;

    @Convert(converter = WholeNumberText.class)
    private int maxPositions;

    @Convert(converter = WholeNumberText.class)
    private int checkIntervalSeconds;

    private String timeframe;

    private String feed;

    @Convert(converter = WholeNumberText.class)
    private int historyDays;

    private String metric;

    private BigDecimal commissionRate;

    private BigDecimal slippageBps;

    @Convert(converter = WholeNumberText.class)
    private int fractionalShares;

    private BigDecimal switchingMargin;

    @Convert(converter = WholeNumberText.class)
    private int minimumTrades;

    private BigDecimal minimumDeflatedSharpe;

    @Convert(converter = WholeNumberText.class)
    private int beatBuyAndHold;

    @Convert(converter = WholeNumberText.class)
    private int reevaluateAfterDays;

    @Convert(converter = WholeNumberText.class)
    private int sessionMillis;

    private @Nullable Instant updatedAt;

    /** What a new installation begins with. */
    public static ConfigurationRow standard() {
        return new ConfigurationRow(
                Configurations.ONLY,
                "SIMULATED",
                "ALFA,BRAV,CHAR,DELT,ECHO,FOXT,GOLF,HOTL",
                new BigDecimal("100000"),
                new BigDecimal("0.02"),
                5,
                300,
                "1Day",
                "sip",
                365,
                "sharpe",
                BigDecimal.ZERO,
                new BigDecimal("5"),
                0,
                new BigDecimal("0.1"),
                1,
                BigDecimal.ZERO,
                0,
                365,
                2000,
                null);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ConfigurationRow() {}

    public ConfigurationRow(
            int id,
            String mode,
            String tickers,
            BigDecimal initialCapital,
            BigDecimal riskPerTrade,
            int maxPositions,
            int checkIntervalSeconds,
            String timeframe,
            String feed,
            int historyDays,
            String metric,
            BigDecimal commissionRate,
            BigDecimal slippageBps,
            int fractionalShares,
            BigDecimal switchingMargin,
            int minimumTrades,
            BigDecimal minimumDeflatedSharpe,
            int beatBuyAndHold,
            int reevaluateAfterDays,
            int sessionMillis,
            @Nullable Instant updatedAt) {
        this.id = id;
        this.mode = mode;
        this.tickers = tickers;
        this.initialCapital = initialCapital;
        this.riskPerTrade = riskPerTrade;
        this.maxPositions = maxPositions;
        this.checkIntervalSeconds = checkIntervalSeconds;
        this.timeframe = timeframe;
        this.feed = feed;
        this.historyDays = historyDays;
        this.metric = metric;
        this.commissionRate = commissionRate;
        this.slippageBps = slippageBps;
        this.fractionalShares = fractionalShares;
        this.switchingMargin = switchingMargin;
        this.minimumTrades = minimumTrades;
        this.minimumDeflatedSharpe = minimumDeflatedSharpe;
        this.beatBuyAndHold = beatBuyAndHold;
        this.reevaluateAfterDays = reevaluateAfterDays;
        this.sessionMillis = sessionMillis;
        this.updatedAt = updatedAt;
    }

    /** All settings as text, numbers without needless zeros. */
    public ConfigurationTexts texts() {
        return new ConfigurationTexts(
                mode,
                tickers,
                plain(initialCapital),
                plain(riskPerTrade),
                "" + maxPositions,
                "" + checkIntervalSeconds,
                timeframe,
                feed,
                "" + historyDays,
                metric,
                plain(commissionRate),
                plain(slippageBps),
                "" + fractionalShares,
                plain(switchingMargin),
                "" + minimumTrades,
                plain(minimumDeflatedSharpe),
                "" + beatBuyAndHold,
                "" + reevaluateAfterDays,
                "" + sessionMillis);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public int id() {
        return id;
    }

    public String mode() {
        return mode;
    }

    public String tickers() {
        return tickers;
    }

    public BigDecimal initialCapital() {
        return initialCapital;
    }

    public BigDecimal riskPerTrade() {
        return riskPerTrade;
    }

    public int maxPositions() {
        return maxPositions;
    }

    public int checkIntervalSeconds() {
        return checkIntervalSeconds;
    }

    public String timeframe() {
        return timeframe;
    }

    public String feed() {
        return feed;
    }

    public int historyDays() {
        return historyDays;
    }

    public String metric() {
        return metric;
    }

    public BigDecimal commissionRate() {
        return commissionRate;
    }

    public BigDecimal slippageBps() {
        return slippageBps;
    }

    public int fractionalShares() {
        return fractionalShares;
    }

    public BigDecimal switchingMargin() {
        return switchingMargin;
    }

    public int minimumTrades() {
        return minimumTrades;
    }

    public BigDecimal minimumDeflatedSharpe() {
        return minimumDeflatedSharpe;
    }

    public int beatBuyAndHold() {
        return beatBuyAndHold;
    }

    public int reevaluateAfterDays() {
        return reevaluateAfterDays;
    }

    public int sessionMillis() {
        return sessionMillis;
    }

    public @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
