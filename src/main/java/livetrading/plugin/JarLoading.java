package livetrading.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import livetrading.plugin.PluginJar.State;
import livetrading.strategy.Strategy;

/** Gets the strategies out of the bytes of a jar that is trusted. */
final class JarLoading {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,60}");

    private final Predicate<String> passedBefore;
    private final Predicate<String> taken;
    private final Function<Supplier<Strategy>, Optional<String>> check;
    private final Duration limit;
    private final ClassLoader shared = new SharedClasses();

    JarLoading(
            Predicate<String> passedBefore,
            Predicate<String> taken,
            Function<Supplier<Strategy>, Optional<String>> check,
            Duration limit) {
        this.passedBefore = passedBefore;
        this.taken = taken;
        this.check = check;
        this.limit = limit;
    }

    /** A jar that is not what it should be, in words. */
    private static final class Unfit extends Exception {
        Unfit(String why) {
            super(why);
        }
    }

    State load(String jar, String sha256, byte[] bytes) {
        try {
            return checked(jar, sha256, JarClasses.unpacked(bytes));
        } catch (IOException e) {
            return new State.Refused(JarFailure.words(e));
        } catch (Unfit unfit) {
            return new State.Refused(String.valueOf(unfit.getMessage()));
        }
    }

    private State checked(String jar, String sha256, Map<String, byte[]> files) throws Unfit {
        List<Strategy> made = withinLimit(jar, () -> named(made(jar, files)));
        List<Strategy> passed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            int index = i;
            // each time by another class loader: what its classes remember is seen only so
            Optional<String> why = passedBefore.test(sha256)
                    ? Optional.empty()
                    : check.apply(() -> made(jar, files).get(index));
            if (why.isPresent()) {
                refused.add(made.get(i).id() + ": " + why.get());
            } else {
                passed.add(new JarStrategy(jar, sha256, made.get(i)));
            }
        }
        return new State.Loaded(passed, refused);
    }

    /** In a thread of its own, which Java cannot end: code that never returns must not keep the program from starting. */
    private <T> T withinLimit(String jar, Callable<T> code) throws Unfit {
        var task = new FutureTask<>(code);
        Thread.ofPlatform().name("loads " + jar).daemon().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof Unfit unfit ? unfit : new Unfit(JarFailure.words(cause == null ? e : cause));
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unfit("it did not give its strategies within %d s".formatted(limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfit("the program was stopped while it was loaded");
        }
    }

    private List<Strategy> made(String jar, Map<String, byte[]> files) {
        List<Strategy> strategies = new ArrayList<>();
        ServiceLoader.load(StrategyProvider.class, new JarClasses(jar, files, shared))
                .forEach(provider -> strategies.addAll(provider.strategies()));
        return strategies;
    }

    private List<Strategy> named(List<Strategy> strategies) throws Unfit {
        if (strategies.isEmpty()) {
            throw new Unfit("it gives no strategy: META-INF/services/%s has to name a class that does"
                    .formatted(StrategyProvider.class.getName()));
        }
        Set<String> ids = new HashSet<>();
        for (Strategy strategy : strategies) {
            checkNames(strategy, ids);
        }
        return strategies;
    }

    private void checkNames(Strategy strategy, Set<String> ids) throws Unfit {
        String id = strategy.id();
        if (!ID.matcher(id).matches()) {
            throw new Unfit(
                    "'%s' is no id: it takes letters from a to z, digits and hyphens, at most 40".formatted(id));
        }
        if (!ids.add(id) || taken.test(id)) {
            throw new Unfit("there is another strategy '%s'".formatted(id));
        }
        if (strategy.name().isBlank() || !NAME.matcher(strategy.name()).matches()) {
            throw new Unfit("the name of '%s' is empty, longer than 60 characters, or has a line end".formatted(id));
        }
    }
}
