package org.entrepot;

import org.entrepot.practice.PracticeWorld;
import org.springframework.test.context.TestContext;

/** Gives each test class a copy of the practice marketplace, which is made once a run. */
public class PracticeMarketplace extends FreshDatabase {

    private static volatile String loaded = "";

    @Override
    public void beforeTestClass(TestContext context) {
        super.beforeTestClass(context);
        var source = context.getApplicationContext().getBean(TestDataSource.class);
        if (loaded.isEmpty()) {
            context.getApplicationContext().getBean(PracticeWorld.class).load();
            var made = source.database();
            source.pointTo("postgres");
            loaded = made;
        }
        source.pointTo(TestPostgres.create(loaded));
    }
}
