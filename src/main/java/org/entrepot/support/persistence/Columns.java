package org.entrepot.support.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.QuestionKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values of the driver and ours. */
final class Columns {

    private Columns() {}

    /** Two that end the same entry at once would both begin the next one. */
    static void lock(JdbcClient jdbc, String what, Object key) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "support " + what + " " + key)
                .query(Boolean.class)
                .single();
    }

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return new OrganizationId(uuid(row, column));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static Set<QuestionKind> kinds(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(QuestionKind::valueOf).collect(Collectors.toSet());
    }

    static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** For {@code cast(:ids as uuid[])}. */
    static String[] ids(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::toString).sorted().toArray(String[]::new);
    }
}
