package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** What is live, as history: written only under the offer's row (P18, P21). */
public interface LiveAudiences {

    /** The moment a change is recorded at: now, or a microsecond after the one before it. */
    Instant nextMoment(OfferId offer, Instant now);

    /** Under the offer's row; from then on no sale of the offer is earlier (decision 30). */
    void record(AudienceChange change);

    /** What a sale brings about while it only shares the offer's row. */
    void recordBySale(AudienceChange change);

    /** Closes the option that was live and opens the change's. */
    void changeOption(AudienceChange change);

    /** One new authorization for each partner, all made by that change. */
    Map<OrganizationId, AuthorizationId> authorize(
            AudienceChange change, Map<OrganizationId, AuthorizationTerms> partners, AuthorizationOrigin origin);

    /** Ends what these partners hold now; the authorizations that ended, by partner. */
    Map<OrganizationId, AuthorizationId> end(
            AudienceChange change, Set<OrganizationId> partners, AuthorizationEnded.Reason because);

    /** When the last wind-down of each was completed; partners without one are left out (P2). */
    Map<OrganizationId, Instant> woundDown(OfferId offer, Set<OrganizationId> partners);

    /** Those of the given partners whose wind-down runs (P3). */
    Set<OrganizationId> windingDown(OfferId offer, Set<OrganizationId> partners, Instant now);

    /**
     * Whose grants are in force: begun, and not winding down. What the list alone says, for comparing two lists; who may sell
     * is the verdict's answer, for sets {@code channel.sellable}.
     */
    Set<OrganizationId> inForce(OfferId offer, Instant now);

    /** The option as it was recorded then; empty before the first publication. */
    Optional<AudienceOption> optionAt(OfferId offer, AsOf asOf);

    /** How many {@link #page} has at that moment. */
    long countAt(OfferId offer, AsOf asOf);

    /** The latest changes of what is live, newest first; changes of the draft are left out. */
    List<AudienceChange> liveChanges(OfferId offer, int most);

    /** The last change of what is live, or of the draft; empty when there was none. */
    Optional<AudienceChange> lastChange(OfferId offer);

    /** Those of the given partners whose grant has begun; one whose effect lies ahead is not among them. */
    Set<OrganizationId> inEffectAmong(OfferId offer, Set<OrganizationId> partners, Instant now);

    /** Those of the given partners that are on the list now, grants whose effect still lies ahead included. */
    Set<OrganizationId> listedAmong(OfferId offer, Set<OrganizationId> partners, Instant now);

    /** Everybody on the list now. */
    Set<OrganizationId> listed(OfferId offer, Instant now);

    long countListed(OfferId offer, Instant now);

    Page<AuthorizedPartner> page(OfferId offer, AsOf asOf, PageRequest page);

    /** Live list and draft together, newest first (R89). */
    Page<ChosenPartner> chosen(OfferId offer, Instant now, PageRequest page);

    /** The same for the given partners only. */
    List<ChosenPartner> chosenAmong(OfferId offer, Set<OrganizationId> partners, Instant now);

    Page<AudienceChange> history(OfferId offer, PageRequest page);
}
