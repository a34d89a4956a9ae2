package org.entrepot.requests.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.requests.domain.RequestDrafts;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A support request that somebody goes on with later: saved as it is, complete or not, for all of the publisher's people. */
@Service
@Transactional
public class DraftRequest {

    private static final int LONGEST_LINE = 254;

    private final RequestAccess access;
    private final RequestDrafts drafts;
    private final Files files;
    private final Offers offers;
    private final BusinessClock clock;

    DraftRequest(RequestAccess access, RequestDrafts drafts, Files files, Offers offers, BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.files = files;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param before the draft that it takes the place of; empty for a new one */
    public Outcome<RequestDraft> save(
            Actor actor, OfferId offer, Optional<RequestDraftId> before, FileRequest.Command command) {
        return access.toOffer(actor, offer, Locale.ROOT)
                .then(found -> taken(actor, before, offer)
                        .then(kept -> read(command)
                                .then(form -> attach(actor, kept, command.attachments())
                                        .map(_ -> write(actor, found, before, command, form)))));
    }

    /** The files that it has already. */
    private Outcome<List<FileId>> taken(Actor actor, Optional<RequestDraftId> before, OfferId offer) {
        return before.map(id -> own(actor, drafts.findForUpdate(id))
                        .then(draft -> draft.offer().equals(offer)
                                ? Outcome.done(draft.attachments())
                                : Denial.<List<FileId>>notFound()))
                .orElseGet(() -> Outcome.done(List.of()));
    }

    private static Outcome<RequestForm> read(FileRequest.Command command) {
        var problems = new Problems();
        problems.addIf(command.kind().isEmpty(), "kind", RequestsRefusal.REQUEST_KIND_UNKNOWN);
        problems.addIf(
                command.attachments().size() > RequestForm.MOST_FILES,
                "attachments",
                FilesRefusal.TOO_MANY_FILES,
                String.valueOf(RequestForm.MOST_FILES));
        var reason = problems.at("reason", Inputs.text(command.reason(), RequestForm.LONGEST_REASON));
        var name = problems.at("contactName", Inputs.line(command.contactName(), LONGEST_LINE));
        var email = problems.at("contactEmail", Inputs.line(command.contactEmail(), LONGEST_LINE));
        var phone = problems.at("contactPhone", Inputs.line(command.contactPhone(), LONGEST_LINE));
        return problems.orElse(() ->
                new RequestForm(reason.orElseThrow(), name.orElseThrow(), email.orElseThrow(), phone.orElseThrow()));
    }

    private Outcome<?> attach(Actor actor, List<FileId> kept, List<FileId> wanted) {
        var added = without(wanted, kept);
        if (!added.isEmpty()
                && files.attach(actor, FileUse.REQUEST_ATTACHMENT, added) instanceof Outcome.Refused<?>(var problems)) {
            return Outcome.refused(problems.stream()
                    .map(problem -> new Problem("attachments", problem.refusal(), problem.arguments()))
                    .toList());
        }
        files.detach(without(kept, wanted));
        return Outcome.done(added);
    }

    private static List<FileId> without(Collection<FileId> all, Collection<FileId> some) {
        var left = new HashSet<>(some);
        return all.stream().filter(file -> !left.contains(file)).toList();
    }

    private RequestDraft write(
            Actor actor,
            OfferSummary offer,
            Optional<RequestDraftId> before,
            FileRequest.Command command,
            RequestForm form) {
        var draft = new RequestDraft(
                before.orElseGet(RequestDraftId::next),
                offer.id(),
                offer.publisher(),
                new Wanted(command.kind().orElseThrow(), command.partners(), command.markets()),
                form,
                command.attachments(),
                actor.name(),
                clock.now());
        drafts.save(actor, draft);
        return draft;
    }

    public Outcome<RequestDraft> discard(Actor actor, RequestDraftId id) {
        return RequestAccess.asPublisher(actor)
                .then(_ -> own(actor, drafts.findForUpdate(id)))
                .ifDone(draft -> {
                    files.detach(draft.attachments());
                    drafts.remove(id);
                });
    }

    @Transactional(readOnly = true)
    public Outcome<RequestDraft> find(Actor actor, RequestDraftId id) {
        return RequestAccess.asPublisher(actor).then(_ -> own(actor, drafts.find(id)));
    }

    private static Outcome<RequestDraft> own(Actor actor, Optional<RequestDraft> draft) {
        return draft.filter(found -> actor.worksFor(found.publisher()))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    @Transactional(readOnly = true)
    public Outcome<Rows> list(Actor actor, Locale locale, PageRequest request) {
        return RequestAccess.asPublisher(actor).map(_ -> {
            var page = drafts.ofPublisher(actor.organization(), request);
            var named = page.items().stream().map(RequestDraft::offer).collect(Collectors.toSet());
            return new Rows(page, offers.summaries(named, locale));
        });
    }

    /** A page of the list with the names that it needs. */
    public record Rows(Page<RequestDraft> page, Map<OfferId, OfferSummary> offers) {
        public Rows {
            offers = Map.copyOf(offers);
        }
    }
}
