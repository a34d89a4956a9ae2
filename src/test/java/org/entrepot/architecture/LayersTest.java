package org.entrepot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The layers inside a module: web asks application, application decides with domain, persistence stays hidden. */
class LayersTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entrepot");

    @Test
    void the_domain_is_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("..domain..", "org.entrepot.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "tools.jackson..")
                .check(MAIN);
    }

    @Test
    void web_never_sees_persistence() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..persistence..", "org.springframework.jdbc..", "java.sql..")
                .check(MAIN);
    }

    @Test
    void the_layers_below_never_see_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage("..domain..", "..application..", "..persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.entrepot..web..", "jakarta.servlet..")
                .check(MAIN);
    }

    @Test
    void persistence_classes_and_controllers_are_package_private() {
        classes()
                .that()
                .resideInAPackage("..persistence..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .check(MAIN);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
        fields().should().notBeAnnotatedWith(Value.class).check(MAIN);
    }

    /** P19: the two clocks are the only source of time. */
    @Test
    void only_the_clocks_read_the_time() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.entrepot.clock..", "org.entrepot.kernel..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(MAIN);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Processor|Dto|Impl)")
                .check(MAIN);
    }

    @Test
    void there_is_something_to_check() {
        org.assertj.core.api.Assertions.assertThat(
                        MAIN.stream().filter(JavaClass::isTopLevelClass).count())
                .isGreaterThan(50);
    }
}
