package org.entrepot;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class a copy of the migrated, empty marketplace, before anything is injected into it. */
class FreshDatabase extends AbstractTestExecutionListener {

    private static volatile boolean templateReady;

    /** Whether a further context, of a test that needs its own settings, can start from the template. */
    static boolean isTemplateReady() {
        return templateReady;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        var source = context.getApplicationContext().getBean(TestDataSource.class);
        source.pointTo("postgres");
        if (!templateReady) {
            TestPostgres.execute("alter database " + TestWorld.TEMPLATE + " is_template true");
            templateReady = true;
        }
        source.pointTo(TestPostgres.create(TestWorld.TEMPLATE));
        context.getApplicationContext().getBean(TestClock.class).reset();
    }
}
