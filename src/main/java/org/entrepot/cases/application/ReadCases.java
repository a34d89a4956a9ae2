package org.entrepot.cases.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.CaseNote;
import org.entrepot.cases.domain.Cases;
import org.entrepot.cases.domain.Clock;
import org.entrepot.cases.domain.Feedback;
import org.entrepot.cases.domain.Side;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.files.FileId;
import org.entrepot.files.Files;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as one of the companies that take part reads them; to everybody else they do not exist. */
@Service
@Transactional(readOnly = true)
public class ReadCases {

    private static final int MOST_CUSTOMERS = 200;

    private final CaseAccess access;
    private final Cases cases;
    private final FindRoute routes;
    private final Offers offers;
    private final Organizations organizations;
    private final Files files;
    private final BusinessClock clock;

    ReadCases(
            CaseAccess access,
            Cases cases,
            FindRoute routes,
            Offers offers,
            Organizations organizations,
            Files files,
            BusinessClock clock) {
        this.access = access;
        this.cases = cases;
        this.routes = routes;
        this.offers = offers;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    /** @param wanted its company and its limits are the actor's, whatever it says */
    public Outcome<Rows> list(Actor actor, CaseFilter wanted, Locale locale, PageRequest page) {
        return CaseAccess.member(actor).map(_ -> {
            var found = cases.page(limited(actor, wanted), page).map(one -> one.seenBy(actor.organization()));
            return new Rows(
                    found,
                    offersOf(found.items(), locale),
                    organizations.names(companiesOf(found.items())),
                    clock.now());
        });
    }

    /** How many wait for the actor's company. */
    public long waiting(Actor actor) {
        return cases.count(limited(actor, only(CaseFilter.Which.OURS)));
    }

    /** Names of the customers whose cases the company reads, for the filter; a publisher filters by none (P8). */
    public Map<OrganizationId, String> customers(Actor actor) {
        return actor.actsAs(Party.PARTNER)
                ? organizations.names(cases.customersOf(actor.organization(), MOST_CUSTOMERS))
                : Map.of();
    }

    /** @param before only what was said before that entry; empty for the newest */
    public Outcome<View> find(Actor actor, CaseId id, Optional<Integer> before, Locale locale) {
        return access.toRead(actor, id).map(found -> view(actor, found, before, locale));
    }

    public Outcome<SupportCase> row(Actor actor, CaseId id) {
        return access.toRead(actor, id);
    }

    public Outcome<CaseId> numbered(Actor actor, long number) {
        return cases.numbered(number)
                .map(id -> access.toRead(actor, id).map(SupportCase::id))
                .orElseGet(Denial::notFound);
    }

    public Outcome<StoredFile> attachment(Actor actor, CaseId id, FileId file) {
        return access.toRead(actor, id)
                .then(_ -> cases.caseOf(file)
                        .filter(id::equals)
                        .flatMap(_ ->
                                Optional.ofNullable(files.find(List.of(file)).get(file)))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private View view(Actor actor, SupportCase found, Optional<Integer> before, Locale locale) {
        var now = clock.now();
        var entries = cases.entriesBefore(found.id(), before.orElse(Integer.MAX_VALUE));
        var isHolder = found.sideOf(actor.organization()) == Side.HOLDER
                && found.state().isRunning();
        var mayTakeOver = isHolder && !found.ball().isSettled() ? routes.mayTakeOver(found) : List.<OrganizationId>of();
        var companies = companiesOf(List.of(found));
        companies.addAll(mayTakeOver);
        entries.forEach(entry -> companies.add(entry.by()));
        return new View(
                found.seenBy(actor.organization()),
                found.sideOf(actor.organization()),
                entries,
                cases.clocks(found.id()),
                CaseAccess.companyWide(actor).fold(_ -> cases.notes(found.id(), actor.organization()), _ -> List.of()),
                cases.feedback(found.id()),
                SpeakInCase.possible(actor, found, now),
                mayTakeOver,
                offersOf(List.of(found), locale).values().stream().findFirst(),
                organizations.names(companies),
                files.find(entries.stream()
                        .flatMap(entry -> entry.attachments().stream())
                        .collect(Collectors.toSet())),
                organizations.operator(),
                now);
    }

    private static CaseFilter only(CaseFilter.Which which) {
        return new CaseFilter(
                new OrganizationId(new java.util.UUID(0, 0)),
                Optional.empty(),
                which,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static CaseFilter limited(Actor actor, CaseFilter wanted) {
        return new CaseFilter(
                actor.organization(),
                CaseAccess.onlyOf(actor),
                wanted.which(),
                wanted.kind(),
                wanted.state(),
                wanted.customer().filter(_ -> !actor.actsAs(Party.PUBLISHER)),
                wanted.holder(),
                wanted.offer(),
                wanted.subscription().filter(_ -> !actor.actsAs(Party.PUBLISHER)),
                wanted.text());
    }

    private Map<OfferId, OfferSummary> offersOf(Collection<SupportCase> found, Locale locale) {
        Set<OfferId> ids =
                found.stream().flatMap(one -> one.subject().offer().stream()).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : offers.summaries(ids, locale);
    }

    private static Set<OrganizationId> companiesOf(Collection<SupportCase> found) {
        var companies = new HashSet<OrganizationId>();
        for (var one : found) {
            companies.add(one.asker());
            companies.addAll(one.ball().holders());
            one.subject().customer().ifPresent(companies::add);
            one.subject().partner().ifPresent(companies::add);
            one.subject().publisher().ifPresent(companies::add);
        }
        return companies;
    }

    /** A page of a list with the names that it needs. */
    public record Rows(
            Page<SupportCase> page,
            Map<OfferId, OfferSummary> offers,
            Map<OrganizationId, String> companies,
            Instant now) {

        public Rows {
            offers = Map.copyOf(offers);
            companies = Map.copyOf(companies);
        }
    }

    /**
     * One case as one of its companies sees it.
     *
     * @param entries a page of the conversation, oldest first
     * @param notes of the reader's company alone
     * @param possible what the company can do now
     * @param mayTakeOver whom it can give the case to
     */
    public record View(
            SupportCase about,
            Side side,
            List<CaseEntry> entries,
            List<Clock> clocks,
            List<CaseNote> notes,
            Optional<Feedback> feedback,
            List<CaseAct> possible,
            List<OrganizationId> mayTakeOver,
            Optional<OfferSummary> offer,
            Map<OrganizationId, String> companies,
            Map<FileId, StoredFile> files,
            OrganizationId operator,
            Instant now) {

        public View {
            entries = List.copyOf(entries);
            clocks = List.copyOf(clocks);
            notes = List.copyOf(notes);
            possible = List.copyOf(possible);
            mayTakeOver = List.copyOf(mayTakeOver);
            companies = Map.copyOf(companies);
            files = Map.copyOf(files);
        }
    }
}
