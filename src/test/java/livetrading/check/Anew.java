package livetrading.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import livetrading.strategy.Strategy;

/** Makes strategies of a class anew, each with classes of its own, as a jar that is loaded again would. */
final class Anew {

    private Anew() {}

    static Supplier<Strategy> of(Class<? extends Strategy> type) {
        return () -> {
            try {
                return (Strategy) new Loader(type.getPackageName())
                        .loadClass(type.getName())
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.getName(), e);
            }
        };
    }

    private static final class Loader extends ClassLoader {

        private final String ownPackage;

        Loader(String ownPackage) {
            super(Anew.class.getClassLoader());
            this.ownPackage = ownPackage;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean isOwn = name.startsWith(ownPackage + ".");
                Class<?> loaded = isOwn ? findLoadedClass(name) : super.loadClass(name, resolve);
                return loaded == null ? defined(name) : loaded;
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
