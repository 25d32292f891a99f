package livetrading.engine;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The version of the program that runs. */
@Component
public final class ProgramVersion {

    private final String text = Optional.ofNullable(
                    ProgramVersion.class.getPackage().getImplementationVersion())
            .orElse("development");

    public String text() {
        return text;
    }
}
