package livetrading.app.metrics;

/** Some of what a scrape tells. */
interface Readings {

    /** Reads how things are now, without holding up anything. */
    void into(Readout readout);
}
