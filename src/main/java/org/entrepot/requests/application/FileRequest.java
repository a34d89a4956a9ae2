package org.entrepot.requests.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.AudiencePreviews;
import org.entrepot.channel.AudienceSummary;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.PreviewId;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.files.FilesRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Problems;
import org.entrepot.requests.RequestId;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.Proposals;
import org.entrepot.requests.domain.RequestDraft;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.ReviewSettings;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.requests.domain.SupportRequests;
import org.entrepot.requests.domain.Wanted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A publisher files a request (R106-R112). The rules decide it at once and in this transaction, unless the operator reviews
 * that kind by hand (P4). One that the rules refuse is kept, too, with the evidence.
 */
@Service
@Transactional
public class FileRequest {

    private final RequestAccess access;
    private final Audiences audiences;
    private final SupportRequests requests;
    private final ReviewSettings reviews;
    private final Proposals proposals;
    private final Decisions decisions;
    private final AudiencePreviews previews;
    private final Files files;
    private final BusinessClock clock;

    FileRequest(
            RequestAccess access,
            Audiences audiences,
            SupportRequests requests,
            ReviewSettings reviews,
            Proposals proposals,
            Decisions decisions,
            AudiencePreviews previews,
            Files files,
            BusinessClock clock) {
        this.access = access;
        this.audiences = audiences;
        this.requests = requests;
        this.reviews = reviews;
        this.proposals = proposals;
        this.decisions = decisions;
        this.previews = previews;
        this.files = files;
        this.clock = clock;
    }

    /** Done also when it was refused by the rules: then its state says so. */
    public Outcome<SupportRequest> file(Actor actor, OfferId offer, Command command) {
        return access.toOffer(actor, offer, Locale.ROOT)
                .then(found -> check(command).then(form -> file(actor, found, form, command)));
    }

    private static Outcome<RequestForm> check(Command command) {
        var problems = new Problems();
        var kind = command.kind();
        problems.addIf(kind.isEmpty(), "kind", RequestsRefusal.REQUEST_KIND_UNKNOWN);
        kind.ifPresent(known -> {
            problems.addIf(
                    known.needsPartners() && command.partners().isEmpty(),
                    "partners",
                    RequestsRefusal.REQUEST_PARTNERS_REQUIRED);
            problems.addIf(
                    !known.takesPartners() && !command.partners().isEmpty(),
                    "partners",
                    RequestsRefusal.REQUEST_FIELD_NOT_ASKED);
            problems.addIf(
                    known.takesMarkets() && command.markets().isEmpty(),
                    "markets",
                    RequestsRefusal.REQUEST_MARKETS_REQUIRED);
            problems.addIf(
                    !known.takesMarkets() && !command.markets().isEmpty(),
                    "markets",
                    RequestsRefusal.REQUEST_FIELD_NOT_ASKED);
        });
        problems.addIf(
                command.title()
                        .filter(title -> !title.equals(RequestForm.TITLE))
                        .isPresent(),
                "title",
                RequestsRefusal.REQUEST_TITLE_FIXED,
                RequestForm.TITLE);
        problems.addIf(
                command.attachments().size() > RequestForm.MOST_FILES,
                "attachments",
                FilesRefusal.TOO_MANY_FILES,
                String.valueOf(RequestForm.MOST_FILES));
        var reason = problems.at("reason", Inputs.requiredText(command.reason(), RequestForm.LONGEST_REASON));
        var name = problems.at("contactName", Inputs.name(command.contactName(), 100));
        var email = problems.at("contactEmail", Inputs.email(command.contactEmail()));
        var phone =
                problems.atOptional("contactPhone", command.contactPhone(), () -> Inputs.phone(command.contactPhone()));
        return problems.orElse(
                () -> new RequestForm(reason.orElseThrow(), name.orElseThrow(), email.orElseThrow(), phone.orElse("")));
    }

    private Outcome<SupportRequest> file(Actor actor, OfferSummary offer, RequestForm form, Command command) {
        requests.lock(offer.id());
        var wanted = new Wanted(command.kind().orElseThrow(), command.partners(), command.markets());
        var against = against(offer.id(), wanted.kind());
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var id = RequestId.next();
        return redeem(actor, offer, id, wanted, command)
                .then(_ -> attach(actor, command.attachments()))
                .map(_ -> write(actor, offer, id, wanted, form, command.attachments()));
    }

    /** Made from a preview: only what was shown, and only while the world stands as it was shown (P4). */
    private Outcome<?> redeem(Actor actor, OfferSummary offer, RequestId id, Wanted wanted, Command command) {
        if (command.preview().isEmpty()) {
            return Outcome.done(wanted);
        }
        var redeemed = previews.redeem(actor, command.preview().get(), new MoveBy.Request(id.value()));
        return redeemed.then(move -> {
            if (move.offer().equals(offer.id()) && move.wanted().equals(wanted.transition())) {
                return Outcome.done(move);
            }
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(Problem.at("preview", RequestsRefusal.REQUEST_NOT_AS_PREVIEWED));
        });
    }

    private Optional<Problem> against(OfferId offer, RequestKind kind) {
        var option = Optional.ofNullable(audiences
                        .summaries(Set.of(offer), new AsOf(clock.now()))
                        .get(offer))
                .map(AudienceSummary::option)
                .orElse(AudienceOption.NOT_SET);
        if (option == AudienceOption.NOT_SET) {
            return Optional.of(Problem.of(RequestsRefusal.REQUEST_NEEDS_LIVE_OFFER));
        }
        if (option != kind.from()) {
            return Optional.of(Problem.at("kind", RequestsRefusal.REQUEST_DOES_NOT_FIT));
        }
        return kind.changesTheOption()
                ? requests.openOptionChange(offer)
                        .map(number -> Problem.of(RequestsRefusal.REQUEST_OPEN_ALREADY, SupportRequest.label(number)))
                : Optional.empty();
    }

    private Outcome<List<?>> attach(Actor actor, List<FileId> attachments) {
        if (attachments.isEmpty()) {
            return Outcome.done(List.of());
        }
        var attached = files.attach(actor, FileUse.REQUEST_ATTACHMENT, attachments);
        return attached.fold(Outcome::done, problems -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(problems.stream()
                    .map(problem -> new Problem("attachments", problem.refusal(), problem.arguments()))
                    .toList());
        });
    }

    private SupportRequest write(
            Actor actor, OfferSummary offer, RequestId id, Wanted wanted, RequestForm form, List<FileId> attachments) {
        var now = clock.now();
        var submitted = new SupportRequest(
                id,
                requests.nextNumber(),
                offer.id(),
                offer.publisher(),
                offer.type().name(),
                wanted,
                form,
                RequestState.IN_REVIEW,
                Ruling.LAWFUL,
                attachments,
                actor.name(),
                now,
                Optional.empty());
        var request = reviews.manual().contains(wanted.kind())
                ? decisions.queue(actor, submitted)
                : decisions.decideAtOnce(actor, submitted, now);
        proposals.filed(offer.id(), wanted.partners(), request.id(), now);
        return request;
    }

    /**
     * What the publisher says.
     *
     * @param kind the wanted transition; empty for one that nobody knows
     * @param title for whoever still sends it: the fixed one or none (A7)
     * @param contactPhone may be blank
     * @param preview token of the preview that it was made from; empty without one
     */
    public record Command(
            Optional<RequestKind> kind,
            Set<OrganizationId> partners,
            Set<CountryCode> markets,
            Optional<String> title,
            String reason,
            String contactName,
            String contactEmail,
            String contactPhone,
            List<FileId> attachments,
            Optional<PreviewId> preview) {

        public Command {
            partners = Set.copyOf(partners);
            markets = Set.copyOf(markets);
            attachments = List.copyOf(attachments);
        }

        /** Filed only while the world stands as that preview showed it. */
        public Command madeFrom(PreviewId shown) {
            return new Command(
                    kind,
                    partners,
                    markets,
                    title,
                    reason,
                    contactName,
                    contactEmail,
                    contactPhone,
                    attachments,
                    Optional.of(shown));
        }

        /** What was saved of it, and no preview: that would be another world's by now. */
        static Command of(RequestDraft draft) {
            var form = draft.form();
            return new Command(
                    Optional.of(draft.wanted().kind()),
                    draft.wanted().partners(),
                    draft.wanted().markets(),
                    Optional.empty(),
                    form.reason(),
                    form.contactName(),
                    form.contactEmail(),
                    form.contactPhone(),
                    draft.attachments(),
                    Optional.empty());
        }

        /** The same words for another wish. */
        static Command of(SupportRequest request, RequestKind kind, Set<OrganizationId> partners) {
            var form = request.form();
            return new Command(
                    Optional.of(kind),
                    partners,
                    Set.of(),
                    Optional.empty(),
                    form.reason(),
                    form.contactName(),
                    form.contactEmail(),
                    form.contactPhone(),
                    List.of(),
                    Optional.empty());
        }
    }

    /** For the page before anything is filed. */
    @Transactional(readOnly = true)
    public Outcome<Prospect> prospect(Actor actor, OfferId offer, Locale locale) {
        return access.toOffer(actor, offer, locale).map(found -> {
            var now = clock.now();
            var option = Optional.ofNullable(
                            audiences.summaries(Set.of(offer), new AsOf(now)).get(offer))
                    .map(AudienceSummary::option)
                    .orElse(AudienceOption.NOT_SET);
            return new Prospect(found, option, reviews.manual(), now);
        });
    }

    /**
     * What a request could be about.
     *
     * @param manual kinds that the operator reviews
     */
    public record Prospect(OfferSummary offer, AudienceOption option, Set<RequestKind> manual, Instant now) {
        public Prospect {
            manual = Set.copyOf(manual);
        }

        public List<RequestKind> kinds() {
            return java.util.Arrays.stream(RequestKind.values())
                    .filter(kind -> kind.from() == option)
                    .toList();
        }
    }
}
