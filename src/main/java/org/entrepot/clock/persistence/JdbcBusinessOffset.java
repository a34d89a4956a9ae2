package org.entrepot.clock.persistence;

import org.entrepot.clock.domain.BusinessOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBusinessOffset implements BusinessOffset {

    private final JdbcClient jdbc;

    JdbcBusinessOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isZero() {
        return jdbc.sql("select offset_microseconds = 0 from clock.business_clock")
                .query(Boolean.class)
                .single();
    }
}
