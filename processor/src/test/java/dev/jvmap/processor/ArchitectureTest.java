package dev.jvmap.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * Which package of the processor may see which. That {@code runtime} and {@code processor} do not see each other needs
 * no rule here: neither is on the other's compile class path.
 */
class ArchitectureTest {
    private static final String ENTRY = "dev.jvmap.processor";
    private static final String DIAG = "dev.jvmap.processor.diag..";
    private static final String READ = "dev.jvmap.processor.read..";
    private static final String IR = "dev.jvmap.processor.ir..";
    private static final String ANALYSIS = "dev.jvmap.processor.analysis..";
    private static final String PASS = "dev.jvmap.processor.pass..";
    private static final String EMIT = "dev.jvmap.processor.emit..";

    private static final String JAVA = "java..";
    private static final String JAVAC = "com.sun..";
    private static final String JAVAPOET = "com.palantir.javapoet..";
    private static final String VECTOR_API = "jdk.incubator.vector..";

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENTRY);

    @Test
    void theClassFilesOfThisReleaseCanBeRead() {
        assertThat(PROCESSOR).isNotEmpty();
    }

    @Test
    void irKnowsOnlyItself() {
        check(classes().that().resideInAPackage(IR)
                .should().onlyDependOnClassesThat().resideInAnyPackage(IR, JAVA));
    }

    @Test
    void analysisKnowsOnlyIr() {
        check(classes().that().resideInAPackage(ANALYSIS)
                .should().onlyDependOnClassesThat().resideInAnyPackage(ANALYSIS, IR, DIAG, JAVA));
    }

    @Test
    void passKnowsOnlyIrAndAnalysis() {
        check(classes().that().resideInAPackage(PASS)
                .should().onlyDependOnClassesThat().resideInAnyPackage(PASS, ANALYSIS, IR, DIAG, JAVA));
    }

    @Test
    void onlyEntryReadAndDiagSeeJavac() {
        check(noClasses().that().resideOutsideOfPackages(ENTRY, READ, DIAG)
                .should().dependOnClassesThat().resideInAPackage(JAVAC));
    }

    @Test
    void onlyEmitSeesJavaPoet() {
        check(noClasses().that().resideOutsideOfPackage(EMIT)
                .should().dependOnClassesThat().resideInAPackage(JAVAPOET));
    }

    @Test
    void readAndEmitMeetOnlyInIr() {
        check(noClasses().that().resideInAPackage(READ)
                .should().dependOnClassesThat().resideInAnyPackage(ANALYSIS, PASS, EMIT));
        check(noClasses().that().resideInAPackage(EMIT)
                .should().dependOnClassesThat().resideInAPackage(READ));
    }

    @Test
    void diagServesEveryStageAndKnowsNone() {
        check(noClasses().that().resideInAPackage(DIAG)
                .should().dependOnClassesThat().resideInAnyPackage(READ, ANALYSIS, PASS, EMIT));
    }

    @Test
    void onlyTheEntryKnowsTheWholePipeline() {
        check(noClasses().that().resideOutsideOfPackage(ENTRY)
                .should().dependOnClassesThat().resideInAPackage(ENTRY));
    }

    @Test
    void nothingLinksToTheVectorApi() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage(VECTOR_API));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROCESSOR);
    }
}
