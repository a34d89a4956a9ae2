package org.entrepot.organizations.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A search is planned for the words it was given: which index is best depends on how common they are. */
final class CustomPlan {

    private CustomPlan() {}

    /** Until the end of the transaction. */
    static void force(JdbcClient jdbc) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }
}
