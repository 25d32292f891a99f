package livetrading.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import livetrading.performance.DatedCurve;

/** Times in which the US stock market fell far and fast, from its high or the first day to the low or the end of the stress. */
enum CrisisEvent {
    ASIA_RUSSIA("Russia and LTCM", "1998-07-17", "1998-10-08"),
    DOT_COM("Dot-com bubble bursts", "2000-03-24", "2002-10-09"),
    SEPTEMBER_11("11 September", "2001-09-10", "2001-09-21"),
    FINANCIAL_CRISIS("Global financial crisis", "2007-10-09", "2009-03-09"),
    FLASH_CRASH("Flash crash", "2010-05-05", "2010-05-10"),
    DEBT_CEILING("US downgrade", "2011-07-22", "2011-10-03"),
    CHINA("China devalues", "2015-08-17", "2015-09-29"),
    VOLATILITY("Volatility products collapse", "2018-01-26", "2018-02-08"),
    RATES_2018("Fourth quarter of 2018", "2018-09-20", "2018-12-24"),
    COVID("COVID-19", "2020-02-19", "2020-03-23"),
    INFLATION("Inflation and rates", "2022-01-03", "2022-10-12"),
    TARIFFS("Tariffs", "2025-02-19", "2025-04-08");

    private final String words;
    private final LocalDate from;
    private final LocalDate to;

    CrisisEvent(String words, String from, String to) {
        this.words = words;
        this.from = LocalDate.parse(from);
        this.to = LocalDate.parse(to);
    }

    /** Those in which a curve has at least one return. */
    static List<CrisisEvent> between(DatedCurve curve) {
        return Arrays.stream(values())
                .filter(event -> event.of(curve).size() > 1)
                .toList();
    }

    String words() {
        return words;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** The part of a curve, its first return that of the first day. */
    DatedCurve of(DatedCurve curve) {
        return curve.between(from, to);
    }
}
