package org.entrepot.catalog.application;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.domain.CatalogRefusal;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.FoldedText;
import org.entrepot.catalog.domain.HistoryKind;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferHead;
import org.entrepot.catalog.domain.PublicIds;
import org.entrepot.catalog.domain.ReadableIds;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New offer: its id, alias, type and first language, fixed from then on (R305-R308, R310). */
@Service
@Transactional
public class CreateOffer {

    private static final int LONGEST_ALIAS = 100;

    private final Drafts drafts;
    private final OwnOffers own;
    private final Organizations organizations;
    private final Chronicle chronicle;
    private final List<OfferModule> modules;
    private final BusinessClock clock;

    CreateOffer(
            Drafts drafts,
            OwnOffers own,
            Organizations organizations,
            Chronicle chronicle,
            List<OfferModule> modules,
            BusinessClock clock) {
        this.drafts = drafts;
        this.own = own;
        this.organizations = organizations;
        this.chronicle = chronicle;
        this.modules = List.copyOf(modules);
        this.clock = clock;
    }

    /** What was typed into the form; a blank alias takes the readable id. */
    public record Command(OfferType type, String readableId, String alias, String language) {}

    public Outcome<OfferId> create(Actor actor, Command command) {
        return own.mayPublish(actor).then(_ -> check(actor, command)).map(head -> {
            drafts.create(head);
            drafts.setSearchText(head.id(), FoldedText.of(head.readableId() + "\n" + head.alias()));
            chronicle.tell(actor, head.id(), HistoryKind.CREATED_OFFER, head.readableId(), head.createdAt());
            modules.forEach(module -> module.onCreated(actor, head.id(), head.createdAt()));
            return head.id();
        });
    }

    private Outcome<OfferHead> check(Actor actor, Command command) {
        var id = ReadableIds.check("readableId", command.readableId());
        var found = new ArrayList<>(id.problems());
        found.addAll(ReadableIds.checkPair("readableId", command.type(), publisherId(actor), id.value()));
        if (found.isEmpty() && drafts.isTaken(actor.organization(), id.value())) {
            found.add(Problem.at("readableId", CatalogRefusal.ID_TAKEN));
        }
        var others = new Problems();
        var alias = others.at("alias", Inputs.line(command.alias(), LONGEST_ALIAS));
        var language = ModuleKey.languageTag(command.language());
        others.addIf(command.language().isBlank(), "language", InputRefusal.REQUIRED);
        others.addIf(!command.language().isBlank() && language.isEmpty(), "language", CatalogRefusal.LANGUAGE_UNKNOWN);
        found.addAll(others.all());
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return Outcome.done(new OfferHead(
                OfferId.next(),
                actor.organization(),
                id.value(),
                alias.filter(text -> !text.isEmpty()).orElse(id.value()),
                command.type(),
                PublicIds.next(),
                language.orElseThrow(),
                OfferState.DRAFT,
                clock.now()));
    }

    /** R306: a publisher is known by the first label of its domain. */
    private String publisherId(Actor actor) {
        return organizations
                .find(actor.organization())
                .map(organization -> organization.domain().value())
                .map(domain -> domain.substring(0, domain.indexOf('.')))
                .orElse("");
    }
}
