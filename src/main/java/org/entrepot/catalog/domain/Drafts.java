package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.UserId;

/** Offers, their plans and their drafts. */
public interface Drafts {

    boolean isTaken(OrganizationId publisher, String readableId);

    void create(OfferHead offer);

    Optional<OfferHead> head(OfferId offer);

    Optional<Draft> find(OfferId offer);

    /** False, and nothing written, when the version is not the one that is saved (0: not saved yet). */
    boolean save(OfferId offer, ModuleKey key, long expected, ModuleContent content, Instant at, UserId by);

    boolean remove(OfferId offer, ModuleKey key, long expected);

    void addPlan(PlanHead plan, PlanType type, Instant at);

    /** A plan that never was published; its id and SKU are not given again. */
    void deletePlan(PlanId plan, Instant at);

    void setType(PlanId plan, PlanType type);

    /** The next free SKU of the product: four digits. */
    String nextSku(OfferId offer);

    /** Keeps which versions are live, for the marks of R317. */
    void markPublished(OfferId offer, Map<ModuleKey, Long> versions);

    /** Keeps what the publisher's own list is searched by. */
    void setSearchText(OfferId offer, String text);

    /**
     * Takes the offer for itself until commit and answers the moment to record at: now, or just after the last one
     * recorded (P18).
     */
    Instant nextMoment(OfferId offer, Instant now);

    void recordState(OfferId offer, OfferState state, Instant at);

    /** Newest first. */
    Page<OwnOffer> ofPublisher(OrganizationId publisher, String text, Set<OfferStatus> statuses, PageRequest request);

    /**
     * A line of the publisher's list.
     *
     * @param logo id of the draft's picture; empty when there is none
     */
    record OwnOffer(OfferHead offer, String name, String logo, OfferStatus status, Instant changedAt) {}
}
