package org.entrepot.support.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.Answerer;
import org.entrepot.support.DeskKind;
import org.entrepot.support.Holder;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Reach;
import org.entrepot.support.Reach.Trust;

/**
 * How everybody who may answer is reached.
 *
 * @param listing what the live listing said of the publisher's contacts
 * @param desks what the publisher said of them; usual ones where it said nothing
 * @param confirmations of the contacts that somebody is asked to confirm
 * @param profiles of partners and of the operator; absent without one
 */
public record Directory(
        Optional<PartnerListing> listing,
        Map<DeskKind, Desk> desks,
        Map<DeskKind, Confirmation> confirmations,
        Map<OrganizationId, SupportProfile> profiles) {

    public Directory {
        desks = Map.copyOf(desks);
        confirmations = Map.copyOf(confirmations);
        profiles = Map.copyOf(profiles);
    }

    public Reach reach(Holder holder, QuestionKind kind, Sight sight, Instant moment) {
        return holder.as() == Answerer.PUBLISHER
                ? publisher(kind, sight, moment)
                : company(profiles.getOrDefault(holder.organization(), SupportProfile.NONE), moment);
    }

    private static Reach company(SupportProfile profile, Instant moment) {
        return reach("", profile.email(), profile.phone(), profile.website(), profile.service(), Trust.UNASKED, moment);
    }

    /** A contact that nobody vouches for stays shown, with another one beside it. */
    private Reach publisher(QuestionKind kind, Sight sight, Instant moment) {
        var chosen = chosen(kind, sight);
        if (chosen.isEmpty()) {
            return reach("", "", "", supportUrl(sight), desk(DeskKind.SUPPORT).service(), Trust.UNASKED, moment);
        }
        var main = contact(chosen.get(), sight, moment);
        return main.isDoubtful() ? main.withFallback(fallback(chosen.get(), sight, moment)) : main;
    }

    /** The desk of the topic that the reader may see, else the support desk. */
    private Optional<DeskKind> chosen(QuestionKind kind, Sight sight) {
        return Stream.of(DeskKind.values())
                .filter(desk -> desk(desk).topics().contains(kind))
                .filter(desk -> canBeReached(desk, sight))
                .findFirst()
                .or(() -> Optional.of(DeskKind.SUPPORT).filter(desk -> canBeReached(desk, sight)));
    }

    private Optional<Reach> fallback(DeskKind doubtful, Sight sight, Instant moment) {
        return Stream.of(DeskKind.values())
                .filter(desk -> desk != doubtful && canBeReached(desk, sight))
                .map(desk -> contact(desk, sight, moment))
                .filter(reach -> !reach.isDoubtful())
                .findFirst();
    }

    private boolean canBeReached(DeskKind desk, Sight sight) {
        return sight.sees(desk)
                && listing.filter(said -> !desk.of(said).isEmpty()).isPresent();
    }

    private Reach contact(DeskKind kind, Sight sight, Instant moment) {
        var contact = kind.of(listing.orElseThrow());
        var trust = Optional.ofNullable(confirmations.get(kind))
                .map(confirmation -> confirmation.at(moment))
                .orElse(Trust.UNASKED);
        return reach(
                contact.name(),
                contact.email(),
                contact.phone(),
                kind == DeskKind.SUPPORT ? supportUrl(sight) : "",
                desk(kind).service(),
                trust,
                moment);
    }

    private Desk desk(DeskKind kind) {
        return desks.getOrDefault(kind, Desk.usual(kind));
    }

    private String supportUrl(Sight sight) {
        return sight.seesSupportUrl() ? listing.map(PartnerListing::supportUrl).orElse("") : "";
    }

    private static Reach reach(
            String name, String email, String phone, String url, Service service, Trust trust, Instant moment) {
        return new Reach(
                name,
                email,
                phone,
                url,
                service.languages(),
                service.hours().map(hours -> hours.at(moment)),
                service.firstResponse(),
                service.escalation(),
                trust,
                List.of());
    }
}
