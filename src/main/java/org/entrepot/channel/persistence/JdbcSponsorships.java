package org.entrepot.channel.persistence;

import static org.entrepot.channel.persistence.Columns.instant;
import static org.entrepot.channel.persistence.Columns.time;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.domain.Sponsorship;
import org.entrepot.channel.domain.Sponsorships;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSponsorships implements Sponsorships {

    private final JdbcClient jdbc;

    JdbcSponsorships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sponsorship> current(OfferId offer, OrganizationId partner) {
        return jdbc.sql("""
                        select reason, sponsor, written_by_name, recorded_from
                        from channel.sponsorship
                        where offer_id = :offer and partner_id = :partner and recorded_until is null
                        """)
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query((row, _) -> new Sponsorship(
                        row.getString("reason"),
                        row.getString("sponsor"),
                        row.getString("written_by_name"),
                        instant(row, "recorded_from")))
                .optional();
    }

    @Override
    public void say(Actor actor, OfferId offer, OrganizationId partner, Sponsorship sponsorship) {
        var from = close(offer, partner, sponsorship.since());
        if (sponsorship.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into channel.sponsorship (
                    id, offer_id, partner_id, reason, sponsor, written_by, written_by_name, recorded_from)
                values (:id, :offer, :partner, :reason, :sponsor, :user, :name, :from)
                """)
                .param("id", Ids.next())
                .param("offer", offer.value())
                .param("partner", partner.value())
                .param("reason", sponsorship.reason())
                .param("sponsor", sponsorship.sponsor())
                .param("user", actor.user().value())
                .param("name", actor.name())
                .param("from", time(from))
                .update();
    }

    private Instant close(OfferId offer, OrganizationId partner, Instant at) {
        return jdbc.sql("""
                        update channel.sponsorship
                        set recorded_until = greatest(:at, recorded_from + interval '1 microsecond')
                        where offer_id = :offer and partner_id = :partner and recorded_until is null
                        returning recorded_until
                        """)
                .param("at", time(at))
                .param("offer", offer.value())
                .param("partner", partner.value())
                .query((row, _) -> instant(row, "recorded_until"))
                .optional()
                .orElse(at);
    }
}
