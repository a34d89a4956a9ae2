package org.entrepot.channel.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.OnwardRight;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Values of the driver and ours. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(Columns::time).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** For {@code cast(:ids as uuid[])}. */
    static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }

    static String @Nullable [] markets(AuthorizationTerms terms) {
        return terms.markets()
                .map(markets ->
                        markets.stream().map(CountryCode::value).sorted().toArray(String[]::new))
                .orElse(null);
    }

    static String onward(AuthorizationTerms terms) {
        return switch (terms.onward()) {
            case OnwardRight.All() -> "ALL";
            case OnwardRight.These _ -> "THESE";
            case OnwardRight.Nobody() -> "NONE";
        };
    }

    static String @Nullable [] onwardResellers(AuthorizationTerms terms) {
        return terms.onward() instanceof OnwardRight.These(var resellers) ? texts(values(resellers)) : null;
    }

    static Stream<UUID> values(Collection<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::value).sorted();
    }

    static AuthorizationTerms terms(ResultSet row) throws SQLException {
        return new AuthorizationTerms(
                optionalInstant(row, "effective_from"),
                optionalInstant(row, "effective_until"),
                markets(row),
                onward(row));
    }

    static Optional<Set<CountryCode>> markets(ResultSet row) throws SQLException {
        var array = row.getArray("markets");
        return array == null
                ? Optional.empty()
                : Optional.of(Stream.of((String[]) array.getArray())
                        .map(CountryCode::new)
                        .collect(Collectors.toSet()));
    }

    static OnwardRight onward(ResultSet row) throws SQLException {
        return switch (row.getString("onward")) {
            case "ALL" -> new OnwardRight.All();
            case "NONE" -> new OnwardRight.Nobody();
            case String _ ->
                new OnwardRight.These(
                        Stream.of((UUID[]) row.getArray("onward_resellers").getArray())
                                .map(OrganizationId::new)
                                .collect(Collectors.toSet()));
        };
    }
}
