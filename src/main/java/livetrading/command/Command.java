package livetrading.command;

import java.util.List;

/** Something that can be asked for in a terminal. */
interface Command {

    String name();

    /** What it does, in some words. */
    String summary();

    List<Option> options();

    /** What one should know beyond the options, in lines. */
    String explanation();

    void run(Arguments arguments, Terminal terminal) throws CommandRefused;
}
