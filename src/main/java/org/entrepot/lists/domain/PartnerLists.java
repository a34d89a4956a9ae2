package org.entrepot.lists.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.PartnerList.Drift;

/** Partner lists, their members, and the offers that use them; whatever concerns many partners is one statement. */
public interface PartnerLists {

    /** False when the publisher has a list of that name. */
    boolean save(PartnerList list, Instant now);

    void delete(ListId id, Instant now);

    Optional<PartnerList> find(ListId id);

    Optional<PartnerList> findForUpdate(ListId id);

    /** By name. */
    Page<PartnerList> of(OrganizationId publisher, PageRequest page);

    /** By name. */
    Page<Member> members(ListId id, PageRequest page);

    Set<OrganizationId> memberIds(ListId id);

    /** Whom each key means, as far as it is a partner that can be authorized; one that means nobody is left out. */
    Map<Keys.Key, OrganizationId> named(Collection<Keys.Key> keys);

    int add(ListId id, Collection<OrganizationId> partners, Instant now);

    int remove(ListId id, Collection<OrganizationId> partners);

    /** Takes everybody on the offer's list over. */
    int addFrom(ListId id, OfferId offer, Instant now);

    /** The rule against the members. */
    Drift drift(ListId id);

    /**
     * Makes the members what the rule says.
     *
     * @param andLeave whether who drops out leaves, too
     */
    Drift follow(ListId id, boolean andLeave, Instant now);

    boolean attach(ListId id, OfferId offer, UserId by, Instant now);

    void detach(ListId id, OfferId offer);

    List<Attachment> attachments(ListId id);

    void noteRefusal(ListId id, OfferId offer, Optional<String> refusal);

    /** Members that are neither on the offer's live list nor in its draft. */
    Set<OrganizationId> missing(ListId id, OfferId offer, Instant now);

    void brought(ListId id, OfferId offer, Collection<OrganizationId> partners);

    /** Whom the list brought to the offer and no list of the offer has any more. */
    List<Leaving> leaving(ListId id, OfferId offer, Instant now);

    void forgetBrought(ListId id, OfferId offer, Collection<OrganizationId> partners);

    void note(OrganizationId changed, Instant now);

    Optional<Instant> nextChange();

    /** Lists that follow the directory and must look again, because one of the changes up to then may concern them. */
    List<ListId> concerned(Instant until);

    /** Own offers that have an audience, with their options. */
    List<OfferOption> offers(OrganizationId publisher, int most);

    /** The option of one offer that has an audience. */
    OfferOption option(OfferId offer);

    /** Those of the partners that stand on the offer's list. */
    List<Leaving> standing(OfferId offer, Collection<OrganizationId> partners, Instant now);

    /** One partner of a list. */
    record Member(OrganizationId partner, String name, String country, Instant since) {}

    /** @param refusal code of what stood against the last addition */
    record Attachment(ListId list, OfferId offer, Instant since, Optional<String> refusal) {}

    /** @param isLive on the live list; else in the draft only */
    record Leaving(OrganizationId partner, boolean isLive) {}

    /** @param live empty while the offer was never published */
    record OfferOption(OfferId offer, AudienceOption draft, Optional<AudienceOption> live) {}
}
