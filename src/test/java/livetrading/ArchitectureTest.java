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
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, and who may know which library. */
class ArchitectureTest {

    private static final String[] CORE = {
        "market",
        "indicator",
        "strategy",
        "script",
        "candidate",
        "tuning",
        "check",
        "plugin",
        "portfolio",
        "backtest",
        "risk",
        "selection",
        "research",
        "performance",
        "tax",
        "account",
        "deviation",
        "report",
        "settings",
        "broker"
    };

    private static final String[] ENGINE = with(CORE, "ledger", "engine");

    private static final String[] BELOW_SCREENS = with(ENGINE, "library", "review", "notice", "venue");

    private static final String[] SMALL_PARTS = with(BELOW_SCREENS, "ui.format", "ui.part", "ui.table", "ui.chart");

    private static final String[] SCREENS = {
        "ui.dashboard",
        "ui.strategies",
        "ui.scripts",
        "ui.portfolio",
        "ui.orders",
        "ui.trades",
        "ui.decisions",
        "ui.analytics",
        "ui.risk",
        "ui.whatif",
        "ui.research",
        "ui.alerts",
        "ui.configuration",
        "ui.system",
        "ui.help"
    };

    /** Who may import whom; what is not listed may not. A package is named by its first part, {@code ui} by two. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            row("market"),
            row("indicator", "market"),
            row("strategy", "market", "indicator"),
            row("script", "market", "indicator", "strategy"),
            row("tuning", "market", "strategy"),
            row("candidate", "market", "indicator", "strategy", "script", "tuning"),
            row("check", "market", "strategy", "script"),
            row("plugin", "market", "strategy"),
            row("portfolio", "market"),
            row("tax", "market", "portfolio"),
            row("backtest", "market", "strategy", "risk"),
            row("risk", "market", "portfolio"),
            row("broker", "market", "portfolio", "risk"),
            row("selection", "market", "strategy", "backtest"),
            row("research", "market", "strategy", "backtest", "selection", "tuning"),
            row("performance", "market", "backtest", "selection"),
            row("account", "market", "strategy", "portfolio", "tax", "backtest", "risk", "selection"),
            row("report", "market", "backtest", "performance"),
            row("deviation", "market", "portfolio", "selection"),
            row(
                    "settings",
                    "market",
                    "strategy",
                    "script",
                    "candidate",
                    "portfolio",
                    "backtest",
                    "risk",
                    "selection",
                    "performance",
                    "account"),
            row("vault"),
            row("alpaca", "market", "portfolio", "risk", "broker", "vault"),
            row("simulated", "market", "portfolio", "risk", "backtest", "account", "broker"),
            row("ledger", CORE),
            row("engine", with(CORE, "ledger")),
            row("library", ENGINE),
            row("review", ENGINE),
            row("notice", with(ENGINE, "review", "vault")),
            row("venue", with(ENGINE, "alpaca", "simulated")),
            row(
                    "command",
                    "market",
                    "strategy",
                    "script",
                    "candidate",
                    "tuning",
                    "portfolio",
                    "backtest",
                    "risk",
                    "selection",
                    "research",
                    "account",
                    "settings"),
            row("ui.format", "market", "strategy", "portfolio"),
            row("ui.chart", with(CORE, "ui.format")),
            row("ui.part", with(ENGINE, "ui.format")),
            row("ui.table", with(ENGINE, "ui.format", "ui.part")),
            row("ui.account", SMALL_PARTS),
            row("ui.shell", with(with(SMALL_PARTS, "ui.account"), SCREENS)),
            row("ui.dashboard", with(SMALL_PARTS, "ui.account")),
            row("ui.strategies", with(SMALL_PARTS, "ui.account")),
            row("ui.scripts", with(SMALL_PARTS, "ui.account", "ui.help")),
            row("ui.portfolio", with(SMALL_PARTS, "ui.account")),
            row("ui.orders", with(SMALL_PARTS, "ui.account")),
            row("ui.trades", with(SMALL_PARTS, "ui.account")),
            row("ui.decisions", with(SMALL_PARTS, "ui.account")),
            row("ui.analytics", with(SMALL_PARTS, "ui.account")),
            row("ui.risk", with(SMALL_PARTS, "ui.account")),
            row("ui.setting", "settings", "candidate"),
            row("ui.whatif", with(SMALL_PARTS, "ui.account", "ui.setting")),
            row("ui.research", with(SMALL_PARTS, "ui.account", "ui.help")),
            row("ui.alerts", with(SMALL_PARTS, "ui.account")),
            row("ui.configuration", with(SMALL_PARTS, "ui.account", "ui.setting")),
            row("ui.system", with(SMALL_PARTS, "ui.account", "vault")),
            row("ui.help"),
            row("ui"),
            row("app", with(BELOW_SCREENS, "vault", "alpaca", "simulated", "ui.shell")),
            row("", "app", "command"));

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
    void packagesImportOnlyWhatTheTableSays() {
        check(classes().should(new ArchCondition<JavaClass>("import what the table says") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(ArchitectureTest::isForbidden)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        }));
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(ArchitectureTest::part).distinct()).isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void noPackagesImportEachOther() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void theCoreKnowsNoFrameworkAndNoLogging() {
        check(noClasses()
                .that(describe("are in the core", type -> Set.of(CORE).contains(part(type))))
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
    void onlyWhatAdaptsStrategiesOfUsersKnowsTa4j() {
        check(noneBut(Set.of("plugin"), "org.ta4j.."));
    }

    @Test
    void onlyTheReaderOfPriceFilesKnowsFastCsv() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("livetrading.market.file")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.."));
    }

    @Test
    void onlyTheScreensKnowVaadin() {
        check(noClasses()
                .that(describe(
                        "are not of the screens",
                        type -> !part(type).startsWith("ui") && !part(type).equals("app")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.."));
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
    void onlyTheWiringKnowsHowMetricsAreTold() {
        check(noneBut(Set.of("app"), "io.micrometer..", "io.prometheus.."));
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

    private static boolean isForbidden(Dependency dependency) {
        String from = part(dependency.getOriginClass());
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours =
                target.getPackageName().equals(ROOT) || target.getPackageName().startsWith(ROOT + ".");
        return ours && !from.equals(part(target)) && !mayImport(from).contains(part(target));
    }

    private static Set<String> mayImport(String part) {
        return Objects.requireNonNull(MAY_IMPORT.get(part), () -> part + " is not in the table");
    }

    private static Map.Entry<String, Set<String>> row(String part, String... others) {
        return Map.entry(part, Set.of(others));
    }

    private static String[] with(String[] some, String... others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others))
                .distinct()
                .toArray(String[]::new);
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
                    (name.equals("now") && !takesAClock(access))
                            || (owner.isEquivalentTo(Clock.class)
                                    && (name.startsWith("system") || name.startsWith("tick")));
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

    /** The package right below the root to which a class belongs, that of a screen with its name; empty for the root. */
    private static String part(JavaClass type) {
        String[] names = type.getBaseComponentType().getPackageName().split("\\.", -1);
        String part = names.length > 1 ? names[1] : "";
        return part.equals("ui") && names.length > 2 ? part + "." + names[2] : part;
    }
}
