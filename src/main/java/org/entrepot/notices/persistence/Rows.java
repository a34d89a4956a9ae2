package org.entrepot.notices.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.NoticeKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of the driver and ours. */
final class Rows {

    static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private static final UUID BEYOND_THE_LAST = new UUID(-1, -1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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

    /** The same facts are the same text, so that equal ones can be told in one. */
    static String facts(Facts facts) {
        var sorted = new TreeMap<String, String>();
        facts.values().forEach((name, value) -> sorted.put(name.name().toLowerCase(Locale.ROOT), value));
        return JSON.writeValueAsString(sorted);
    }

    static Facts facts(ResultSet row) throws SQLException {
        var read = JSON.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {});
        var values = new EnumMap<FactName, String>(FactName.class);
        read.forEach((name, value) -> values.put(FactName.valueOf(name.toUpperCase(Locale.ROOT)), value));
        return new Facts(values);
    }

    /** Ids beyond which a page of the newest goes on; a cursor that nobody made here starts at the newest. */
    static UUID below(PageRequest page) {
        return page.isFirst()
                ? BEYOND_THE_LAST
                : OrganizationId.parse(page.after().getFirst())
                        .map(OrganizationId::value)
                        .orElse(BEYOND_THE_LAST);
    }

    /** A newer process may write kinds that this one does not know yet; it leaves them alone. */
    static String[] knownKinds() {
        return Arrays.stream(NoticeKind.values()).map(NoticeKind::code).toArray(String[]::new);
    }

    static String[] newIds(int count) {
        var ids = new String[count];
        for (var at = 0; at < count; at++) {
            ids[at] = Ids.next().toString();
        }
        return ids;
    }
}
