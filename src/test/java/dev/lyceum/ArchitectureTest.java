package dev.lyceum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the direction of the packages and the fences around the libraries. */
final class ArchitectureTest {
    /** From the bottom up: a package may use only those before it. */
    private static final List<String> ROOMS = List.of(
            "problem",
            "source",
            "data",
            "config",
            "html",
            "shortcode",
            "markdown",
            "study",
            "page",
            "store",
            "site",
            "output",
            "image",
            "render",
            "deck",
            "search",
            "feed",
            "export",
            "build",
            "check",
            "scaffold",
            "importing",
            "serve",
            "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.lyceum");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsBelowIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> above = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
                    ArchRule rule = noClasses()
                            .that()
                            .resideInAPackage("dev.lyceum." + room)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above.stream()
                                    .map(name -> "dev.lyceum." + name)
                                    .toArray(String[]::new))
                            .allowEmptyShould(true);
                    if (!above.isEmpty()) {
                        rule.check(CLASSES);
                    }
                }));
    }

    @Test
    void everyClassIsInAKnownRoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(name -> "dev.lyceum." + name).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void thereAreNoRingsOfPackages() {
        slices().matching("dev.lyceum.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void flexmarkIsUsedOnlyInMarkdown() {
        onlyIn("markdown", "com.vladsch.flexmark..");
    }

    @Test
    void jsoupIsUsedOnlyInHtml() {
        onlyIn("html", "org.jsoup..");
    }

    @Test
    void dataLibrariesAreUsedOnlyInData() {
        onlyIn("data", "org.tomlj..", "org.snakeyaml..", "com.fasterxml.jackson..");
    }

    @Test
    void theTemplateEngineIsUsedOnlyInRender() {
        onlyIn("render", "io.pebbletemplates..");
    }

    @Test
    void imagesAreScaledOnlyInImage() {
        onlyIn("image", "net.coobird..", "javax.imageio..", "java.awt..");
    }

    @Test
    void httpAndFileWatchingAreUsedOnlyInServe() {
        onlyIn("serve", "com.sun.net.httpserver..", "io.methvin..");
    }

    @Test
    void databasesAreOpenedOnlyForDecks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.lyceum.export", "dev.lyceum.importing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(CLASSES);
        onlyIn("importing", "io.airlift..", "de.siegmar..");
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        onlyIn("cli", "picocli..");
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lyceum.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheBuildHasThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.lyceum.build", "dev.lyceum.serve", "dev.lyceum.markdown", "dev.lyceum.output")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Thread.class, java.util.concurrent.ExecutorService.class, java.util.concurrent.Executors.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/dev/lyceum"))) {
            for (Path folder : folders.filter(Files::isDirectory).skip(1).toList()) {
                if (!Files.exists(folder.resolve("package-info.java"))) {
                    silent.add(folder.toString());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void onlyIn(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lyceum." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
