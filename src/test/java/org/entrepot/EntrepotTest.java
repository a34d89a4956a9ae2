package org.entrepot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole application on real PostgreSQL: one server a run, one cached context, one cloned database for
 * each test class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "entrepot.mode=practice",
            "entrepot.receipts.sealing=false",
            "entrepot.clock.due-work=false",
            "entrepot.files.directory=target/test-files-${surefire.forkNumber:1}",
            "entrepot.materials.link-checks=false",
            "entrepot.cases.mailbox=cases@market.example",
            "entrepot.notices.delivery=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(TestWorld.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestExecutionListeners(
        listeners = FreshDatabase.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface EntrepotTest {}
