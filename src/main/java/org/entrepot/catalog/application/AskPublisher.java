package org.entrepot.catalog.application;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.Inbox;
import org.entrepot.catalog.domain.InboxMessage;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.Countries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contact form of the store: the same for every live offer, so that nothing tells an exclusive one (P14). */
@Service
@Transactional
public class AskPublisher {

    private final Drafts drafts;
    private final Inbox inbox;
    private final OwnOffers own;
    private final Countries countries;
    private final BusinessClock clock;

    AskPublisher(Drafts drafts, Inbox inbox, OwnOffers own, Countries countries, BusinessClock clock) {
        this.drafts = drafts;
        this.inbox = inbox;
        this.own = own;
        this.countries = countries;
        this.clock = clock;
    }

    /** What the visitor typed. */
    public record Typed(String name, String company, String email, String country, String text) {}

    /** Nobody has to be signed in for this. */
    public Outcome<UUID> ask(OfferId offer, Typed typed) {
        var head = drafts.head(offer).filter(found -> found.state() == OfferState.LIVE);
        if (head.isEmpty()) {
            return Denial.notFound();
        }
        var problems = new Problems();
        var name = problems.at("name", Inputs.name(typed.name(), 100));
        var company = problems.at("company", Inputs.line(typed.company(), 100));
        var email = problems.at("email", Inputs.email(typed.email()));
        var country = problems.at("country", countries.parse(typed.country()));
        var text = problems.at("text", Inputs.requiredText(typed.text(), 2_000));
        return problems.orElse(() -> {
            var message = new InboxMessage(
                    Ids.next(),
                    offer,
                    head.get().publisher(),
                    country.orElseThrow(),
                    name.orElseThrow(),
                    company.orElseThrow(),
                    email.orElseThrow(),
                    text.orElseThrow(),
                    clock.now(),
                    Optional.empty());
            inbox.add(message);
            return message.id();
        });
    }

    @Transactional(readOnly = true)
    public Outcome<Page<InboxMessage>> received(Actor actor, PageRequest request) {
        return own.mayPublish(actor).map(_ -> inbox.of(actor.organization(), request));
    }

    public Outcome<UUID> markRead(Actor actor, UUID message) {
        return own.mayPublish(actor)
                .then(_ -> inbox.markRead(actor.organization(), message, clock.now())
                        ? Outcome.done(message)
                        : Denial.notFound());
    }
}
