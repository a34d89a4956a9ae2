package org.entrepot.requests.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.requests.RequestKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps to fill in the form: partners to tick, the contact that signs. */
@Service
@Transactional(readOnly = true)
public class PickPartners {

    private final RequestAccess access;
    private final Audiences audiences;
    private final PartnerDirectory directory;
    private final Organizations organizations;
    private final Members members;
    private final BusinessClock clock;

    PickPartners(
            RequestAccess access,
            Audiences audiences,
            PartnerDirectory directory,
            Organizations organizations,
            Members members,
            BusinessClock clock) {
        this.access = access;
        this.audiences = audiences;
        this.directory = directory;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /** Partners of the live list, or of the directory where a list is to be made; some of them, by what was searched. */
    public Outcome<Map<OrganizationId, String>> candidates(
            Actor actor, OfferId offer, RequestKind kind, String search) {
        return access.toOffer(actor, offer, Locale.ROOT).map(_ -> {
            if (!kind.takesPartners()) {
                return Map.of();
            }
            if (kind.needsPartners() && search.isBlank()) {
                return names(
                        audiences.authorizedPartners(offer, new AsOf(clock.now()), PageRequest.first()).items().stream()
                                .map(AuthorizedPartner::partner)
                                .toList());
            }
            return searched(offer, kind, search);
        });
    }

    private Map<OrganizationId, String> searched(OfferId offer, RequestKind kind, String search) {
        var found = new LinkedHashMap<OrganizationId, String>();
        directory
                .search(PartnerDirectory.Search.byText(search), PageRequest.first())
                .items()
                .forEach(entry -> found.put(entry.id(), entry.name()));
        if (kind.needsPartners()) {
            found.keySet().retainAll(audiences.listed(offer, clock.now()));
        }
        return found;
    }

    public Map<OrganizationId, String> names(Collection<OrganizationId> partners) {
        return partners.isEmpty() ? Map.of() : organizations.names(partners);
    }

    /** Empty for a program, which has no address. */
    public Optional<String> emailOf(Actor actor) {
        return members.byId(actor.user()).map(Member::email).map(EmailAddress::value);
    }
}
