package org.entrepot.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.cases.CaseId;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.RequestId;

/** All cases. */
public interface Cases {

    /** As many entries as a page of the conversation holds. */
    int ENTRIES = 50;

    /** As many of a company's notes as are shown, the newest. */
    int NOTES = 100;

    /** Nobody else of that company opens one meanwhile, so that its limit can be counted. */
    void lock(OrganizationId asker);

    long nextNumber();

    /** @param system the moment by the machine's clock, which rate limits go by (P19) */
    void open(SupportCase opened, CaseEntry first, Actor by, Set<OrganizationId> parties, Instant system);

    long countOpenedSince(OrganizationId asker, Instant system);

    Optional<SupportCase> find(CaseId id);

    Optional<CaseId> numbered(long number);

    /** Takes the row until the transaction ends. */
    Optional<SupportCase> findForUpdate(CaseId id);

    boolean takesPart(CaseId id, OrganizationId company);

    void make(Move move);

    /** Newest first. */
    Page<SupportCase> page(CaseFilter filter, PageRequest page);

    long count(CaseFilter filter);

    /** The customers of cases that the company takes part in, for the filter of its list. */
    List<OrganizationId> customersOf(OrganizationId company, int most);

    /** The page of the conversation that ends before that position, oldest first. */
    List<CaseEntry> entriesBefore(CaseId id, int position);

    Optional<CaseId> caseOf(FileId attachment);

    List<Clock> clocks(CaseId id);

    /** That company's own. */
    List<CaseNote> notes(CaseId id, OrganizationId company);

    void addNote(CaseId id, CaseNote note, Actor by);

    Optional<Feedback> feedback(CaseId id);

    void addFeedback(CaseId id, Feedback feedback, Actor by);

    /** The case that holds the conversation of that request and is not closed. */
    Optional<CaseId> runningAbout(RequestId request);

    Optional<Instant> nextClosing();

    /** Those that close by themselves at that moment or before, locked to the end of the transaction. */
    List<CaseId> toClose(Instant at, int most);
}
