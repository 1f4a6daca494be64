package jaidee;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import jaidee.ui.Theme;

/// Who may see whom. The order of the packages is the order of need; a screen never sees the screens of another
/// feature; scenes, SQL, the clock and the standard streams each have their place.
class ArchitectureTest {
    /// Each may see those in the lines above it. A new package is put in here where it belongs.
    private static final List<Set<String>> ORDER = List.of(
            Set.of("kernel"),
            Set.of("db", "ui", "search"),
            Set.of("paper", "scan"),
            Set.of("audit"),
            Set.of("settings"),
            Set.of("staff"),
            Set.of("catalogue"),
            Set.of("owners"),
            Set.of("cards"),
            Set.of("health"),
            Set.of("messages"),
            Set.of("outreach"),
            Set.of("loyalty"),
            Set.of("rewards"),
            Set.of("partners"),
            Set.of("leaflet"),
            Set.of("documents"),
            Set.of("till"),
            Set.of("deposits"),
            Set.of("suggestions"),
            Set.of("checkout"),
            Set.of("refunds"),
            Set.of("closing"),
            Set.of("figures"),
            Set.of("origins", "feedback", "standards"),
            Set.of("segments"),
            Set.of("campaigns"),
            Set.of("reports"),
            Set.of("logbook"),
            Set.of("privacy"),
            Set.of("merging"),
            Set.of("vault"),
            Set.of("backup", "transfer"),
            Set.of("sample"),
            Set.of("cli"),
            Set.of("app"));

    private static final JavaClasses JAIDEE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jaidee");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(JAIDEE.stream().map(ArchitectureTest::feature).filter(name -> place(name) < 0).distinct()).isEmpty();
    }

    @Test
    void packagesSeeOnlyThoseBeforeThem() {
        check(classes().should(new ArchCondition<>("see only packages before their own") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.getDirectDependenciesFromSelf().stream().filter(ArchitectureTest::looksAhead)
                        .forEach(wrong -> events.add(SimpleConditionEvent.violated(each, wrong.getDescription())));
            }
        }));
    }

    @Test
    void featuresAreFreeOfCycles() {
        check(slices().matching("jaidee.(*)..").should().beFreeOfCycles());
    }

    @Test
    void aScreenNeverSeesTheScreensOfAnotherFeature() {
        check(classes().that(resideInAPackage("jaidee.*.ui..")).should(new ArchCondition<>("open others by a Route") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.getDirectDependenciesFromSelf().stream()
                        .filter(seen -> resideInAPackage("jaidee.*.ui..").test(seen.getTargetClass()))
                        .filter(seen -> !List.of(feature(each), "scan", "paper").contains(feature(seen.getTargetClass())))
                        .filter(seen -> !isSocket(seen.getTargetClass()))
                        .forEach(wrong -> events.add(SimpleConditionEvent.violated(each, wrong.getDescription())));
            }
        }));
    }

    /// Where later features put their part of a screen, which knows none of them.
    private static boolean isSocket(JavaClass seen) {
        return seen.getName().matches("jaidee\\.owners\\.ui\\.(PetSections?|PetPage)(\\$.*)?");
    }

    /// `Theme.Mode` is a plain enum: the command line names it without JavaFX.
    @Test
    void javaFxStaysInScreensKitAndShell() {
        check(noClasses().that(describe("are neither screen nor shell", each -> !isScreenSide(each)))
                .should(dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..",
                        "org.kordamp..", "jaidee.ui..", "jaidee.*.ui..").and(not(type(Theme.Mode.class))))));
    }

    /// A service hands the context of its transaction on to repositories and says nothing to it itself.
    @Test
    void sqlStaysInRepositoriesAndTheDatabase() {
        check(noClasses().that(describe("are no repository, database, sample or benchmark", each -> !speaksSql(each)))
                .should(dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "jaidee.db.tables..")
                        .and(describe("are not the context", each -> !each.isEquivalentTo(DSLContext.class))))));
        check(noClasses().that(describe("are no repository, database, sample or benchmark", each -> !speaksSql(each)))
                .should().callMethodWhere(describe("the context", call -> call.getTargetOwner().isAssignableTo(DSLContext.class))));
    }

    @Test
    void nobodyTakesTheTimeOutOfThinAir() {
        check(noClasses().should().callMethodWhere(describe("now() without a Clock", ArchitectureTest::takesTime)));
        check(noClasses().that(describe("start nothing", each -> !Set.of("app", "cli").contains(feature(each))))
                .should().callMethodWhere(describe("the clock of the system", call ->
                        call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system"))));
    }

    @Test
    void onlyCommandsWriteToTheTerminal() {
        check(noClasses().that(describe("are neither a command nor the start of the program", each ->
                        !feature(each).equals("cli") && !each.getName().equals("jaidee.app.Main")))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }

    @Test
    void onlyTheKitMovesWorkToTheFxThread() {
        check(noClasses().that(describe("are neither kit nor camera", each ->
                        !resideInAnyPackage("jaidee.ui..", "jaidee.scan.ui..").test(each)))
                .should().callMethodWhere(describe("Platform.runLater", call ->
                        call.getTargetOwner().isEquivalentTo(Platform.class) && call.getName().startsWith("runLater"))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(JAIDEE);
    }

    private static boolean looksAhead(Dependency seen) {
        JavaClass from = seen.getOriginClass(), to = seen.getTargetClass();
        if (!to.getPackageName().startsWith("jaidee.") || feature(from).equals(feature(to))) return false;
        return place(feature(to)) >= place(feature(from));
    }

    private static boolean isScreenSide(JavaClass each) {
        return feature(each).equals("app") || resideInAPackage("jaidee..ui..").test(each);
    }

    private static boolean speaksSql(JavaClass each) {
        String file = each.getName().replaceAll("\\$.*", "");
        return Set.of("db", "sample").contains(feature(each)) || file.endsWith("Repository")
                || feature(each).equals("cli") && file.contains("Bench");
    }

    private static boolean takesTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return owner.startsWith("java.time.") && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static String feature(JavaClass each) {
        return each.getPackageName().replaceFirst("^jaidee\\.?", "").replaceFirst("\\..*", "");
    }

    private static int place(String feature) {
        for (int i = 0; i < ORDER.size(); i++) if (ORDER.get(i).contains(feature)) return i;
        return -1;
    }
}
