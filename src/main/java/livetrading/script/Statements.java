package livetrading.script;

import java.util.ArrayList;
import java.util.List;

/** The lines of a script, by what they begin with. */
final class Statements {

    /** @param name that of a let; of enter and leave the keyword */
    record Definition(Token name, Syntax expression) {}

    /** @param step NaN where none was written */
    record InputLine(Token name, double standard, double minimum, double maximum, double step) {}

    final List<Token> names = new ArrayList<>();
    final List<InputLine> inputs = new ArrayList<>();
    final List<Definition> lets = new ArrayList<>();
    final List<Definition> enters = new ArrayList<>();
    final List<Definition> leaves = new ArrayList<>();
}
