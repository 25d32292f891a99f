package livetrading.ui;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the screens as Vaadin does; Karibu's own search sees public classes only. */
final class ScreenRoutes {

    private ScreenRoutes() {}

    @SuppressWarnings("unchecked") // what the filters find
    static Routes find() {
        Set<Class<?>> screens = find(new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class));
        Set<Class<?>> errors = find(new AssignableTypeFilter(HasErrorParameter.class));
        return new Routes(
                screens.stream()
                        .map(type -> (Class<? extends Component>) type.asSubclass(Component.class))
                        .collect(Collectors.toSet()),
                errors.stream()
                        .map(type -> (Class<? extends HasErrorParameter<?>>) type)
                        .collect(Collectors.toSet()),
                true);
    }

    private static Set<Class<?>> find(TypeFilter... filters) {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        Arrays.stream(filters).forEach(search::addIncludeFilter);
        return search.findCandidateComponents(ScreenRoutes.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), ScreenRoutes.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
