package livetrading.engine;

/** Somebody outside who wants to know that the engine is at work: it is told by the engine's own thread, several times a second. */
public interface Heartbeat {

    void beat();
}
