package livetrading.engine;

/** Somebody outside who wants to know that the engine is at work: it is told by the engine's own thread, several times a second. */
public interface Heartbeat {

    void beat();

    /** A check begins. */
    default void checkBegins() {}

    /** A step of the engine has ended, with a check or without one; several times a second. */
    default void stepEnded(EngineStatus status) {}
}
