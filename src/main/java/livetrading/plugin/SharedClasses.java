package livetrading.plugin;

import java.util.Set;

/**
 * What the code of a jar can see besides itself: the JDK, ta4j, and what a strategy is. The rest of the program, its
 * libraries among it, is not there for it, so that a library in a jar is never mixed up with another version of it.
 */
final class SharedClasses extends ClassLoader {

    private static final Set<String> PACKAGES = Set.of("livetrading.market", "livetrading.strategy");

    private static final Set<String> CLASSES =
            Set.of(StrategyProvider.class.getName(), Ta4jStrategy.class.getName(), Ta4jStrategy.Rules.class.getName());

    private final ClassLoader program;

    SharedClasses() {
        super("shared with jars", getPlatformClassLoader());
        program = SharedClasses.class.getClassLoader();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isShared(name)) {
            return program.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    private static boolean isShared(String name) {
        return CLASSES.contains(name)
                || PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                || name.startsWith("org.ta4j.");
    }
}
