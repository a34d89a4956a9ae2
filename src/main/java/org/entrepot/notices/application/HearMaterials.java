package org.entrepot.notices.application;

import java.time.Duration;
import java.util.Set;
import org.entrepot.discovery.Viewers;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.materials.MaterialLinkBroke;
import org.entrepot.materials.MaterialPublished;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * New material for the channel of an offer, told to those that may read it and to nobody else (P15). A publisher that puts up
 * ten things in a row is heard once: the last of them, a moment after it.
 */
@Component
class HearMaterials {

    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final Tell tell;
    private final Viewers viewers;
    private final SystemClock system;

    HearMaterials(Tell tell, Viewers viewers, SystemClock system) {
        this.tell = tell;
        this.viewers = viewers;
        this.system = system;
    }

    @EventListener
    void on(MaterialPublished event) {
        Set<OrganizationId> channel = viewers.channelOf(event.offer());
        if (channel.isEmpty()) {
            return;
        }
        var topic = "materials " + event.offer();
        tell.drop(topic);
        tell.tell(Happening.of(
                        NoticeKind.MATERIALS_UPDATED,
                        Facts.of(FactName.OFFER, event.offer())
                                .and(FactName.PUBLISHER, event.publisher())
                                .and(FactName.MATERIAL, event.title()),
                        "/marketplace/offers/" + event.offer() + "/materials",
                        event.at(),
                        new Audience.Organizations(channel))
                .notBefore(system.now().plus(A_MOMENT))
                .about(topic));
    }

    @EventListener
    void on(MaterialLinkBroke event) {
        tell.tell(Happening.of(
                NoticeKind.MATERIAL_LINK_BROKEN,
                Facts.of(FactName.OFFER, event.offer()).and(FactName.MATERIAL, event.title()),
                "/offers/" + event.offer() + "/materials/" + event.material(),
                event.at(),
                event.publisher()));
    }
}
