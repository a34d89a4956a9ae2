package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.time;
import static org.entrepot.channel.persistence.Columns.uuid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Previews;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPreviews implements Previews {

    private final JdbcClient jdbc;

    JdbcPreviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(AudiencePreview preview, Instant forgetExpiredBefore) {
        jdbc.sql("delete from channel.audience_preview where expires_at < :before")
                .param("before", time(forgetExpiredBefore))
                .update();
        jdbc.sql("""
                insert into channel.audience_preview (
                    id, offer_id, made_by, made_for, path, wanted, forecast, audience_version, foreseen_at, expires_at)
                values (:id, :offer, :by, :for, :path, :wanted, :forecast, :version, :at, :expires)
                """)
                .param("id", preview.id().value())
                .param("offer", preview.offer().value())
                .param("by", preview.madeBy().value())
                .param("for", preview.madeFor().value())
                .param("path", preview.path().name())
                .param("wanted", preview.wanted())
                .param("forecast", preview.forecast())
                .param("version", preview.version())
                .param("at", time(preview.foreseenAt()))
                .param("expires", time(preview.expiresAt()))
                .update();
    }

    @Override
    public Optional<AudiencePreview> find(PreviewId id) {
        return jdbc.sql("""
                        select id, offer_id, made_by, made_for, path, wanted, forecast, audience_version, foreseen_at,
                            expires_at, is_used
                        from channel.audience_preview
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new AudiencePreview(
                        new PreviewId(uuid(row, "id")),
                        new OfferId(uuid(row, "offer_id")),
                        new UserId(uuid(row, "made_by")),
                        new OrganizationId(uuid(row, "made_for")),
                        MovePath.valueOf(row.getString("path")),
                        row.getString("wanted"),
                        row.getString("forecast"),
                        row.getLong("audience_version"),
                        instant(row, "foreseen_at"),
                        instant(row, "expires_at"),
                        row.getBoolean("is_used")))
                .optional();
    }

    @Override
    public boolean use(PreviewId id, Optional<UUID> change) {
        return jdbc.sql("""
                        update channel.audience_preview
                        set is_used = true, applied_by_change = :change
                        where id = :id and not is_used
                        """)
                        .param("change", change.orElse(null), java.sql.Types.OTHER)
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
