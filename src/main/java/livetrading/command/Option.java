package livetrading.command;

/**
 * An option of a command.
 *
 * @param name with its dashes; of an operand what stands for it
 * @param value what stands for its value in the help; empty for an option without one
 * @param repeatable whether it may be given more than once
 * @param help what it does, its default included
 */
record Option(String name, String value, boolean required, boolean repeatable, String help) {

    static final Option HELP = flag("--help", "shows this text");

    static Option required(String name, String value, String help) {
        return new Option(name, value, true, false, help);
    }

    static Option optional(String name, String value, String help) {
        return new Option(name, value, false, false, help);
    }

    static Option repeatable(String name, String value, String help) {
        return new Option(name, value, false, true, help);
    }

    /** What a command is about, written without a name; the first word that is no option. */
    static Option operand(String form, String help) {
        return new Option(form, form, true, false, help);
    }

    static Option flag(String name, String help) {
        return new Option(name, "", false, false, help);
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    boolean isOperand() {
        return !name.startsWith("--");
    }

    /** For instance {@code --prices FILE.csv}. */
    String form() {
        return isFlag() || isOperand() ? name : name + " " + value;
    }

    /** The same as it stands in a line of usage. */
    String usage() {
        return required ? form() : "[" + form() + "]" + (repeatable ? "..." : "");
    }
}
