package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.ChosenPartner;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.spi.SalesRecord;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.PartnerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of chosen partners (R89): the live list and what waits in the draft, for the offer's publisher only (P8). */
@Service
@Transactional(readOnly = true)
public class ListChosenPartners {

    private static final int MOST_PAGES_SEARCHED = 20;

    private final AudienceAccess access;
    private final LiveAudiences live;
    private final Organizations organizations;
    private final PartnerDirectory directory;
    private final SalesRecord sales;
    private final BusinessClock clock;

    ListChosenPartners(
            AudienceAccess access,
            LiveAudiences live,
            Organizations organizations,
            PartnerDirectory directory,
            SalesRecord sales,
            BusinessClock clock) {
        this.access = access;
        this.live = live;
        this.organizations = organizations;
        this.directory = directory;
        this.sales = sales;
        this.clock = clock;
    }

    /** @param text part of a name or a whole tenant id, blank for all; a search answers its best matches on one page */
    public Outcome<Page<Row>> list(Actor actor, OfferId offer, String text, PageRequest page) {
        return access.toRead(actor, offer)
                .map(_ -> text.isBlank()
                        ? live.chosen(offer, clock.now(), page)
                        : new Page<>(search(offer, text, page.size()), Optional.empty()))
                .map(chosen -> rows(offer, chosen));
    }

    /** The live list as it was recorded then. */
    public Outcome<Page<AuthorizedPartner>> authorized(Actor actor, OfferId offer, AsOf asOf, PageRequest page) {
        return access.toRead(actor, offer).map(_ -> live.page(offer, asOf, page));
    }

    /** Newest first. */
    public Outcome<Page<AudienceChange>> history(Actor actor, OfferId offer, PageRequest page) {
        return access.toRead(actor, offer).map(_ -> live.history(offer, page));
    }

    /** Goes through the directory's matches, page by page, and keeps those on the list. */
    private List<ChosenPartner> search(OfferId offer, String text, int most) {
        var found = new ArrayList<ChosenPartner>();
        var request = PageRequest.first(PageRequest.MAX_SIZE);
        for (var searched = 0; searched < MOST_PAGES_SEARCHED && found.size() < most; searched++) {
            var matches = directory.search(PartnerDirectory.Search.byText(text.strip()), request);
            var ids = matches.items().stream().map(PartnerDirectory.Entry::id).collect(toSet());
            found.addAll(live.chosenAmong(offer, ids, clock.now()));
            if (matches.next().isEmpty()) {
                break;
            }
            request = PageRequest.of(Optional.of(PageRequest.MAX_SIZE), matches.next());
        }
        return found.subList(0, Math.min(found.size(), most));
    }

    private Page<Row> rows(OfferId offer, Page<ChosenPartner> chosen) {
        var ids = chosen.items().stream().map(ChosenPartner::partner).collect(toSet());
        var known = organizations.find(ids);
        var sold = ids.isEmpty()
                ? Set.<OrganizationId>of()
                : sales.lastSales(offer, ids, new AsOf(clock.now())).keySet();
        return chosen.map(partner ->
                new Row(partner, Optional.ofNullable(known.get(partner.partner())), sold.contains(partner.partner())));
    }

    /**
     * One partner of the table.
     *
     * @param hasSold Sold holds, so that the partner stays (R74)
     */
    public record Row(ChosenPartner chosen, Optional<Organization> organization, boolean hasSold) {}
}
