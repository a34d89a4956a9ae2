package org.entrepot.notices.application;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.support.ConfirmationAsked;
import org.entrepot.support.DutiesSplit;
import org.entrepot.support.SupportContactAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who answers: contacts to be confirmed, support contacts, the split of duties. */
@Component
class HearSupport {

    private final Tell tell;
    private final Members members;

    HearSupport(Tell tell, Members members) {
        this.tell = tell;
        this.members = members;
    }

    /** The contact is written to as well: a mail that comes back tells that it no longer reads there. */
    @EventListener
    void on(ConfirmationAsked event) {
        var offer = Facts.of(FactName.OFFER, event.offer());
        tell.tell(Happening.of(
                NoticeKind.CONTACT_TO_CONFIRM,
                offer.and(FactName.UNTIL, event.due().toString()),
                "/offers/" + event.offer() + "/desks/" + event.contact().code() + "/confirmation",
                event.at(),
                event.publisher()));
        EmailAddress.parse(event.address())
                .ifDone(address -> tell.tell(Happening.of(
                        NoticeKind.CONTACT_STANDS,
                        offer.and(FactName.PUBLISHER, event.publisher()),
                        "/store/offers/" + event.offer(),
                        event.at(),
                        new Audience.Mailbox(address, languageOf(members.activeOf(event.publisher()))))));
    }

    @EventListener
    void on(SupportContactAssigned event) {
        var contact = event.contact().orElse(event.provider());
        var concerned = new HashSet<>(List.of(event.customer(), contact));
        concerned.remove(event.provider());
        tell.tell(Happening.of(
                NoticeKind.SUPPORT_CONTACT_SET,
                Facts.of(FactName.OFFER, event.offer()).and(FactName.PARTNER, contact),
                "/subscriptions/" + event.subscription() + "/support",
                event.at(),
                new Audience.Organizations(concerned)));
    }

    @EventListener
    void on(DutiesSplit event) {
        if (!event.resellers().isEmpty()) {
            tell.tell(Happening.of(
                    NoticeKind.DUTIES_SPLIT,
                    Facts.of(FactName.PARTNER, event.provider()),
                    "/support-split",
                    event.at(),
                    new Audience.Organizations(event.resellers())));
        }
    }

    private static Locale languageOf(List<Member> people) {
        return people.stream().map(Member::language).findFirst().orElse(Locale.ENGLISH);
    }
}
