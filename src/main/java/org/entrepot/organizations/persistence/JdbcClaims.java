package org.entrepot.organizations.persistence;

import java.util.Collection;
import org.entrepot.organizations.domain.Claims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks of the transaction on names that need not be in any table yet. */
@Repository
class JdbcClaims implements Claims {

    private final JdbcClient jdbc;

    JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void claim(Collection<String> names) {
        names.stream()
                .distinct()
                .sorted()
                .forEach(name -> jdbc.sql(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:name, 20260601)) as text)")
                        .param("name", name)
                        .query((_, _) -> true)
                        .list());
    }
}
