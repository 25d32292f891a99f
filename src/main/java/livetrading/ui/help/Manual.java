package livetrading.ui.help;

/** The documents that the help menu leads to; the others are found from these. */
public enum Manual {
    README("Using the program", "README.md"),
    MY_STRATEGIES("Strategies of your own", "docs/my-strategies.md"),
    OPERATIONS("Operating and understanding it", "docs/operations.md"),
    FAULTS("What can go wrong, and what happens then", "docs/faults.md"),
    PERFORMANCE_FIGURES("Figures of performance, and their sources", "docs/performance-figures.md"),
    SELECTION("What selection is worth", "docs/selection.md"),
    PERFORMANCE("How fast it is", "docs/performance.md"),
    ARCHITECTURE("Architecture and words", "docs/architecture.md"),
    DECISIONS("Decisions and their reasons", "docs/decisions/README.md");

    private final String title;
    private final String file;

    Manual(String title, String file) {
        this.title = title;
        this.file = file;
    }

    public String title() {
        return title;
    }

    /** The address of its page, from the root of all. */
    public String address() {
        return Documents.address(file);
    }
}
