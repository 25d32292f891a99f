package livetrading.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livetrading.script.Problems.Stop;
import livetrading.script.Statements.Definition;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;

/** What the words of a script stand for. */
final class Scope {

    /** Each let that is looked into while another one is takes room of the thread that reads the script. */
    private static final int MOST_LETS = 100;

    private final Map<String, Parameter> inputs = new LinkedHashMap<>();
    private final Parameters defaults;
    private final Map<String, Definition> lets;
    private final Problems problems;
    private final Map<String, Meaning> letMeanings = new HashMap<>();
    private final Map<Term, Meaning> meanings = new HashMap<>();
    private final Map<Term, Integer> steps = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> inProgress = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private boolean usesPeers;

    Scope(List<Parameter> inputs, Map<String, Definition> lets, Problems problems) {
        inputs.forEach(input -> this.inputs.put(input.name(), input));
        this.defaults = Parameters.defaults(inputs);
        this.lets = lets;
        this.problems = problems;
    }

    private static Optional<String> taken(String name) {
        if (Series.of(name).isPresent()) {
            return Optional.of("a series of the bars");
        }
        if (Holding.of(name).isPresent() || Checker.isFunction(name)) {
            return Optional.of("a function of the language");
        }
        return Parser.reserved().contains(name) ? Optional.of("a word of the language") : Optional.empty();
    }

    /** Compiles what enter and leave do not use, too: also what is not used has to be right. */
    void compileAll() {
        for (String word : lets.keySet()) {
            if (!letMeanings.containsKey(word) && !wrong.contains(word)) {
                try {
                    compile(word);
                } catch (Stop stop) {
                    wrong.add(word);
                }
            }
        }
    }

    /** The meaning of an input or a let. */
    Optional<Meaning> meaning(String word, Place place) throws Stop {
        Parameter input = inputs.get(word);
        if (input != null) {
            used.add(word);
            return Optional.of(remember(new Meaning(
                    new Term.Input(word),
                    Meaning.Kind.NUMBER,
                    new Interval(input.minimum(), input.maximum()),
                    input.isInteger(),
                    false,
                    false)));
        }
        return lets.containsKey(word) ? Optional.of(let(word, place)) : Optional.empty();
    }

    private Meaning let(String word, Place place) throws Stop {
        if (inProgress.contains(word)) {
            throw problems.stop(place, "'%s' is defined by itself".formatted(word), "");
        }
        if (inProgress.size() == MOST_LETS) {
            throw problems.stop(place, "more than %d lets follow from one another here".formatted(MOST_LETS), "");
        }
        if (wrong.contains(word)) {
            throw new Problems().stop(place, "its definition is wrong", "");
        }
        Meaning known = letMeanings.get(word);
        if (known == null) {
            known = compile(word);
        }
        used.add(word);
        return remember(new Meaning(
                new Term.Let(word),
                known.kind(),
                known.interval(),
                known.isWhole(),
                known.isPrice(),
                known.ofOwnBars()));
    }

    private Meaning compile(String word) throws Stop {
        inProgress.add(word);
        try {
            Meaning meaning = new Checker(this, problems)
                    .meaning(Objects.requireNonNull(lets.get(word)).expression());
            letMeanings.put(word, meaning);
            return meaning;
        } catch (Stop stop) {
            wrong.add(word);
            throw stop;
        } finally {
            inProgress.remove(word);
        }
    }

    Meaning remember(Meaning meaning) {
        Term term = meaning.term();
        if (meanings.put(term, meaning) == null) {
            List<Term> parts = term instanceof Term.Let(String name)
                    ? List.of(Objects.requireNonNull(letMeanings.get(name)).term())
                    : term.parts();
            steps.put(term, 1 + parts.stream().mapToInt(this::steps).max().orElse(0));
        }
        return meaning;
    }

    /** How many steps have to be taken one after the other for a term, those of lets in it included. */
    int steps(Term term) {
        return steps.getOrDefault(term, 0);
    }

    void addPeer() {
        usesPeers = true;
    }

    void requireFreeNames(List<Statements.InputLine> lines) {
        lines.forEach(line -> requireFree(line.name()));
        lets.values().forEach(let -> {
            requireFree(let.name());
            if (inputs.containsKey(let.name().text())) {
                problems.add(let.name().place(), "there is an input of this name", "");
            }
        });
    }

    private void requireFree(Token name) {
        taken(name.text())
                .ifPresent(
                        by -> problems.add(name.place(), "'%s' is %s".formatted(name.text(), by), "take another name"));
    }

    void requireAllUsed(List<Statements.InputLine> lines) {
        lines.forEach(line -> requireUsed(line.name()));
        lets.values().forEach(let -> requireUsed(let.name()));
    }

    private void requireUsed(Token name) {
        if (!used.contains(name.text())) {
            problems.add(name.place(), "'%s' is not used".formatted(name.text()), "");
        }
    }

    /** The numbers in the brackets of a function, with the inputs at their defaults. */
    double[] numbers(Function function, List<Term> arguments) {
        return program().numbers(function, arguments, defaults);
    }

    private Program program() {
        Meaning nothing = Meaning.number(0);
        return new Program("", List.of(), letMeanings, Map.of(), nothing, nothing, false);
    }

    List<String> words() {
        var words = new ArrayList<String>(inputs.keySet());
        words.addAll(lets.keySet());
        return words;
    }

    Map<String, Meaning> letMeanings() {
        return letMeanings;
    }

    Map<Term, Meaning> meanings() {
        return meanings;
    }

    boolean usesPeers() {
        return usesPeers;
    }
}
