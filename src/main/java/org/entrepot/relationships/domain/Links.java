package org.entrepot.relationships.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;

/** Writes links and agreements; a change closes the current row and inserts the next (P18). */
public interface Links {

    /** Lets only one writer at a time change what lies between the two. */
    void lock(OrganizationId one, OrganizationId other);

    void addPartnership(OrganizationId provider, OrganizationId reseller, Actor actor, Instant now);

    /** @return false, and nothing written, when there was none */
    boolean endPartnership(OrganizationId provider, OrganizationId reseller, Instant now);

    void addCustomer(OrganizationId partner, OrganizationId customer, boolean delegatedAdmin, Actor actor, Instant now);

    /** @return false, and nothing written, when there was none */
    boolean endCustomer(OrganizationId partner, OrganizationId customer, Instant now);

    boolean hasDelegatedAdmin(OrganizationId partner, OrganizationId customer);

    void addAgreement(Agreement agreement, Actor actor, Instant now);

    Optional<Agreement> agreement(OrganizationId customer);

    /** Every time the two were linked, newest first. */
    List<Recorded<Boolean>> customerHistory(OrganizationId partner, OrganizationId customer);

    /**
     * The customer agreement (R226, R300).
     *
     * @param attestedBy the partner that attests; empty when the customer itself accepted
     */
    record Agreement(
            OrganizationId customer,
            Optional<OrganizationId> attestedBy,
            String signerName,
            String signerEmail,
            String signerPhone,
            LocalDate agreedOn) {}
}
