package org.entrepot.files.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.files.FileId;
import org.entrepot.files.FileType;
import org.entrepot.files.FileUse;
import org.entrepot.files.StoredFile;
import org.entrepot.files.domain.FileRows;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFileRows implements FileRows {

    private final JdbcClient jdbc;

    JdbcFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String sha256) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(:key)) as locked")
                .param("key", Long.parseUnsignedLong(sha256.substring(0, 16), 16))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean claim(OrganizationId owner, long bytes, long quota) {
        return jdbc.sql("""
                        insert into files.usage (owner_id, bytes)
                        select :owner, :bytes where :bytes <= :quota
                        on conflict (owner_id) do update set bytes = files.usage.bytes + excluded.bytes
                        where files.usage.bytes + excluded.bytes <= :quota
                        """)
                        .param("owner", owner.value())
                        .param("bytes", bytes)
                        .param("quota", quota)
                        .update()
                == 1;
    }

    @Override
    public void add(StoredFile file, UserId by) {
        jdbc.sql("""
                insert into files.stored_file (
                    id, owner_id, used_for, name, type, size, sha256, created_at, created_by, unattached_since)
                values (:id, :owner, :use, :name, :type, :size, :sha256, :at, :by, :at)
                """)
                .param("id", file.id().value())
                .param("owner", file.owner().value())
                .param("use", file.use().name())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", time(file.createdAt()))
                .param("by", by.value())
                .update();
    }

    @Override
    public Map<FileId, StoredFile> find(Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select id, owner_id, used_for, name, type, size, sha256, created_at, unattached_since
                        from files.stored_file
                        where id = any (cast(:ids as uuid[]))
                        """).param("ids", texts(ids)).query((row, _) -> file(row)).list().stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    @Override
    public int attach(OrganizationId owner, FileUse use, Collection<FileId> ids) {
        return jdbc.sql("""
                        update files.stored_file set unattached_since = null
                        where id = any (cast(:ids as uuid[])) and owner_id = :owner and used_for = :use
                          and unattached_since is not null
                        """)
                .param("ids", texts(ids))
                .param("owner", owner.value())
                .param("use", use.name())
                .update();
    }

    @Override
    public void detach(Collection<FileId> ids, Instant at) {
        jdbc.sql("""
                update files.stored_file set unattached_since = :at
                where id = any (cast(:ids as uuid[])) and unattached_since is null
                """).param("ids", texts(ids)).param("at", time(at)).update();
    }

    @Override
    public Optional<Instant> oldestUnattached() {
        return jdbc.sql("""
                        select unattached_since
                        from files.stored_file
                        where unattached_since is not null
                        order by unattached_since
                        limit 1
                        """).query((row, _) -> moment(row, "unattached_since")).optional();
    }

    @Override
    public List<StoredFile> unattached(Instant before, int most) {
        return jdbc.sql("""
                        select id, owner_id, used_for, name, type, size, sha256, created_at, unattached_since
                        from files.stored_file
                        where unattached_since <= :before
                        order by unattached_since, id
                        limit :most
                        """)
                .param("before", time(before))
                .param("most", most)
                .query((row, _) -> file(row))
                .list();
    }

    @Override
    public boolean removeUnattached(StoredFile file) {
        return jdbc.sql("""
                        with removed as (
                            delete from files.stored_file
                            where id = :id and unattached_since is not null
                            returning owner_id, size)
                        update files.usage set bytes = bytes - removed.size
                        from removed
                        where files.usage.owner_id = removed.owner_id
                        """).param("id", file.id().value()).update() == 1;
    }

    @Override
    public boolean isNeeded(String sha256) {
        return jdbc.sql("select exists (select 1 from files.stored_file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("owner_id", UUID.class)),
                FileUse.valueOf(row.getString("used_for")),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                moment(row, "created_at"),
                row.getObject("unattached_since") == null);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Collection<FileId> ids) {
        return ids.stream().map(FileId::toString).toArray(String[]::new);
    }
}
