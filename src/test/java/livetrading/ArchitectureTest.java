package livetrading;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The floors of the house, and who may know which library. */
class ArchitectureTest {

    /** Imports go down only, and not sideways. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("market", 0),
            Map.entry("strategy", 1),
            Map.entry("portfolio", 1),
            Map.entry("backtest", 2),
            Map.entry("risk", 2),
            Map.entry("broker", 3),
            Map.entry("selection", 3),
            Map.entry("ledger", 4),
            Map.entry("alpaca", 4),
            Map.entry("simulated", 4),
            Map.entry("engine", 5),
            Map.entry("notice", 5),
            Map.entry("ui", 6),
            Map.entry("app", 7),
            Map.entry("", 8));

    private static final int HIGHEST_FLOOR_OF_THE_CORE = 3;

    private static final String ROOT = "livetrading";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void readsTheClassesOfTheProgram() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
        assertThat(CLASSES.stream().map(ArchitectureTest::part)).contains("market", "strategy", "backtest", "risk");
        assertThat(CLASSES.get(ROOT + ".backtest.Backtest").getDirectDependenciesFromSelf())
                .extracting(dependency -> part(dependency.getTargetClass()))
                .contains("market", "strategy");
    }

    @Test
    void importsGoDownOnly() {
        check(classes().should(new ArchCondition<JavaClass>("import lower floors only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(ArchitectureTest::goesUpOrSideways)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        }));
    }

    @Test
    void everyPackageIsOnAFloor() {
        assertThat(CLASSES.stream().map(ArchitectureTest::part).distinct()).isSubsetOf(FLOORS.keySet());
    }

    @Test
    void noPackagesImportEachOther() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void theCoreKnowsNoFrameworkAndNoLogging() {
        check(noClasses()
                .that(describe("are in the core", type -> floor(part(type)) <= HIGHEST_FLOOR_OF_THE_CORE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "org.hibernate..",
                        "com.vaadin..",
                        "org.slf4j..",
                        "org.apache.commons.logging..",
                        "org.apache.logging..",
                        "java.util.logging..",
                        "java.sql.."));
    }

    @Test
    void onlyStrategyKnowsTa4j() {
        check(noneBut(Set.of("strategy"), "org.ta4j.."));
    }

    @Test
    void onlyTheScreensKnowVaadin() {
        check(noneBut(Set.of("ui", "app"), "com.vaadin.."));
    }

    @Test
    void onlyTheLedgerKnowsJpa() {
        check(noneBut(Set.of("ledger"), "jakarta.persistence.."));
    }

    @Test
    void onlyTheLedgerDeclaresRepositories() {
        check(noneBut(
                Set.of("ledger", "app"),
                "org.hibernate..",
                "org.springframework.data.repository..",
                "org.springframework.data.jpa.."));
    }

    @Test
    void onlyTheLedgerAndTheWiringKnowLiquibase() {
        check(noneBut(Set.of("ledger", "app"), "liquibase.."));
    }

    @Test
    void onlyTheWiringAsksTheClock() {
        check(noClasses()
                .that(describe("are not in app", type -> !part(type).equals("app")))
                .should()
                .accessTargetWhere(asksTheClock()));
    }

    @Test
    void collaboratorsComeByConstructor() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void nullDoesNotTravel() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(ArchitectureTest::isNullMarked);
    }

    private static void isNullMarked(JavaPackage each) {
        assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
    }

    private static boolean goesUpOrSideways(Dependency dependency) {
        String from = part(dependency.getOriginClass());
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours =
                target.getPackageName().equals(ROOT) || target.getPackageName().startsWith(ROOT + ".");
        return ours && !from.equals(part(target)) && floor(from) <= floor(part(target));
    }

    private static int floor(String part) {
        return Objects.requireNonNull(FLOORS.get(part), () -> part + " is on no floor");
    }

    private static ArchRule noneBut(Set<String> allowed, String... libraries) {
        return noClasses()
                .that(describe("are not in " + allowed, type -> !allowed.contains(part(type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
        return describe("asks the system clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return switch (owner.getPackageName()) {
                case "java.time", "java.time.chrono" ->
                    name.equals("now") && !takesAClock(access)
                            || owner.isEquivalentTo(Clock.class)
                                    && (name.startsWith("system") || name.startsWith("tick"));
                case "java.lang" -> owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
                case "java.util" -> owner.isEquivalentTo(Date.class) && name.equals("<init>");
                default -> false;
            };
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** The package right below the root to which a class belongs, sub-packages included; empty for the root itself. */
    private static String part(JavaClass type) {
        String[] names = type.getBaseComponentType().getPackageName().split("\\.");
        return names.length > 1 ? names[1] : "";
    }
}
