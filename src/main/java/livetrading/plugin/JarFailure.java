package livetrading.plugin;

import java.io.EOFException;
import java.io.IOException;
import java.util.ServiceConfigurationError;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Puts into words what went wrong in the code of a jar. */
final class JarFailure {

    private static final int LONGEST = 300;

    private JarFailure() {}

    static String words(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return switch (failure) {
            case ServiceConfigurationError e when cause != null -> words(cause);
            case ExceptionInInitializerError e when cause != null -> words(cause);
            case UnsupportedClassVersionError e ->
                "it is made for a newer Java than %d"
                        .formatted(Runtime.version().feature());
            case NoClassDefFoundError e ->
                "it needs %s, which is neither in it nor shared with it".formatted(className(e));
            case StackOverflowError e -> "its calls of itself do not end";
            case OutOfMemoryError e -> "it needs more memory than there is";
            case EOFException e -> "it is cut off";
            case ZipException e -> "it is damaged";
            case IOException e when e.getClass() == IOException.class -> String.valueOf(e.getMessage());
            default -> shortened(failure);
        };
    }

    private static String className(NoClassDefFoundError e) {
        return "the class " + String.valueOf(e.getMessage()).replace('/', '.');
    }

    private static String shortened(Throwable failure) {
        String message = failure.getMessage();
        String words = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
