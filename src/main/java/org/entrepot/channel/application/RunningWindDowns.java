package org.entrepot.channel.application;

import java.time.Instant;
import java.util.List;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.WindDowns;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDownRecords;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.organizations.Organizations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ends a wind-down besides its date: a new sale, or another end of the authorization (P3). */
@Service
@Transactional
class RunningWindDowns implements WindDowns {

    private final Authorizations authorizations;
    private final WindDownRecords records;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final WindDownSteps steps;
    private final AuthorizationNews news;
    private final Organizations organizations;

    RunningWindDowns(
            Authorizations authorizations,
            WindDownRecords records,
            AudienceDrafts drafts,
            LiveAudiences live,
            WindDownSteps steps,
            AuthorizationNews news,
            Organizations organizations) {
        this.authorizations = authorizations;
        this.records = records;
        this.drafts = drafts;
        this.live = live;
        this.steps = steps;
        this.news = news;
        this.organizations = organizations;
    }

    /**
     * The sale only shares the offer's row, and needs no more: whoever changes authorizations takes the row for itself, so
     * only another sale of this partner can be here, and of two the state that was read lets one through.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void endBySale(OrganizationId partner, OfferId offer, Instant at) {
        authorizations
                .current(offer, partner)
                .filter(held ->
                        held.windDown().filter(span -> at.isBefore(span.date())).isPresent())
                .ifPresent(held -> goOn(held, at));
    }

    private void goOn(Authorization held, Instant at) {
        var system = Actor.system(organizations.operator());
        var change = AudienceChange.by(system, held.offer(), MovePath.WIND_DOWN, at)
                .from(drafts.find(held.offer()).orElseThrow().current());
        live.recordBySale(change);
        if (authorizations.rewrite(List.of(held.goingOn()), change).isEmpty()) {
            return;
        }
        records.open(held.id())
                .filter(windDown -> records.move(system, windDown, WindDown.State.ENDED_BY_SALE, at))
                .ifPresent(windDown -> news.endedBySale(system, windDown, at));
    }

    /** A proposal, or a wind-down, of an authorization that ended by another way is over with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuthorizationEnded ended) {
        if (ended.because() != AuthorizationEnded.Reason.WOUND_DOWN) {
            records.open(ended.authorization())
                    .ifPresent(
                            windDown -> steps.overtake(Actor.system(organizations.operator()), windDown, ended.at()));
        }
    }
}
