package livetrading.engine;

import java.util.List;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out of the program what only its pages need: their parts, and the login. */
final class WithoutScreens extends TypeExcludeFilter {

    private static final List<String> PACKAGES = List.of("livetrading.ui.", "livetrading.app.security.");

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory others) {
        String name = type.getClassMetadata().getClassName();
        return PACKAGES.stream().anyMatch(name::startsWith);
    }
}
