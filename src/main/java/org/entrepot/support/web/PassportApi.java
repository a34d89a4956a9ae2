package org.entrepot.support.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.RefusedException;
import org.entrepot.support.application.AssignContact;
import org.entrepot.support.application.DeclareFirstLevel;
import org.entrepot.support.application.GivePassportLinks;
import org.entrepot.support.application.ReadChain;
import org.entrepot.support.application.ReadPassport;
import org.entrepot.support.domain.ChainLens.Part;
import org.entrepot.support.domain.Declared.Assignment;
import org.entrepot.support.domain.PassportLinks.PassportLink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Support passports, support contacts and the chain of a subscription, for programs. */
@RestController
class PassportApi {

    private final ReadPassport read;
    private final ReadChain chain;
    private final AssignContact assign;
    private final DeclareFirstLevel firstLevel;
    private final GivePassportLinks links;
    private final BusinessClock clock;

    PassportApi(
            ReadPassport read,
            ReadChain chain,
            AssignContact assign,
            DeclareFirstLevel firstLevel,
            GivePassportLinks links,
            BusinessClock clock) {
        this.read = read;
        this.chain = chain;
        this.assign = assign;
        this.firstLevel = firstLevel;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param contact tenant id of the company explicitly chosen; left out to leave it to the provider and its split
     * @param resellerHasAccess R199
     * @param passesContactOn A16
     */
    record SupportContactBody(@Nullable String contact, boolean resellerHasAccess, boolean passesContactOn) {}

    /** @param token opens the link; told once */
    record GivenLinkBody(UUID id, String token, Instant expiresAt) {}

    record LinkBody(UUID id, String madeBy, Instant createdAt, Instant expiresAt, long visits) {

        static LinkBody of(PassportLink link) {
            return new LinkBody(link.id(), link.madeBy(), link.createdAt(), link.expiresAt(), link.visits());
        }
    }

    /** @param links that still work */
    record LinksBody(List<LinkBody> links) {}

    record NewLinkBody(@Nullable Integer days) {}

    /** @param takes whether the partner takes first-level questions of the offer itself (R172) */
    record FirstLevelBody(boolean takes) {}

    @GetMapping("/api/subscriptions/{id}/support-passport")
    PassportBody ofSubscription(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean forCustomer,
            @RequestParam(defaultValue = "") String asOf) {
        return PassportBody.of(
                RefusedException.valueOf(read.of(actor, Paths.subscription(id), Paths.asOf(asOf, clock), forCustomer)));
    }

    @GetMapping("/api/marketplace/offers/{offer}/support-passport")
    PassportBody ofOffer(Actor actor, @PathVariable String offer, @RequestParam(defaultValue = "") String asOf) {
        return PassportBody.of(RefusedException.valueOf(read.of(actor, Paths.offer(offer), Paths.asOf(asOf, clock))));
    }

    @GetMapping("/api/subscriptions/{id}/chain")
    ChainBody chain(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String asOf) {
        return ChainBody.of(RefusedException.valueOf(chain.of(
                actor, Paths.subscription(id), Paths.asOf(asOf, clock), Part.parse(as), java.util.Locale.ROOT)));
    }

    @GetMapping("/api/subscriptions/{id}/support-contact")
    SupportContactBody contact(Actor actor, @PathVariable String id) {
        return body(RefusedException.valueOf(assign.read(actor, Paths.subscription(id)))
                .assignment());
    }

    @PutMapping("/api/subscriptions/{id}/support-contact")
    SupportContactBody assign(Actor actor, @PathVariable String id, @RequestBody SupportContactBody wanted) {
        var contact = Optional.ofNullable(wanted.contact()).filter(text -> !text.isBlank());
        var company = contact.flatMap(OrganizationId::parse);
        if (contact.isPresent() && company.isEmpty()) {
            throw RefusedException.because(org.entrepot.site.SiteRefusal.MALFORMED_ID);
        }
        return body(RefusedException.valueOf(assign.assign(
                actor,
                Paths.subscription(id),
                new Assignment(company, wanted.resellerHasAccess(), wanted.passesContactOn()))));
    }

    @GetMapping("/api/subscriptions/{id}/passport-links")
    LinksBody links(Actor actor, @PathVariable String id) {
        return new LinksBody(RefusedException.valueOf(links.list(actor, Paths.subscription(id))).stream()
                .map(LinkBody::of)
                .toList());
    }

    @PostMapping("/api/subscriptions/{id}/passport-links")
    ResponseEntity<GivenLinkBody> give(Actor actor, @PathVariable String id, @RequestBody NewLinkBody wanted) {
        var days = Optional.ofNullable(wanted.days()).orElse(GivePassportLinks.USUAL_DAYS);
        var given = RefusedException.valueOf(links.give(actor, Paths.subscription(id), days));
        return ResponseEntity.created(URI.create("/passport/" + given.token()))
                .body(new GivenLinkBody(
                        given.link().id(), given.token(), given.link().expiresAt()));
    }

    @DeleteMapping("/api/subscriptions/{id}/passport-links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String id, @PathVariable String link) {
        var one = OrganizationId.parse(link).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        RefusedException.valueOf(links.revoke(actor, Paths.subscription(id), one.value()));
    }

    @PutMapping("/api/marketplace/offers/{offer}/first-level")
    FirstLevelBody declare(Actor actor, @PathVariable String offer, @RequestBody FirstLevelBody wanted) {
        return new FirstLevelBody(
                RefusedException.valueOf(firstLevel.declare(actor, Paths.offer(offer), wanted.takes())));
    }

    private static SupportContactBody body(Assignment assignment) {
        return new SupportContactBody(
                assignment.contact().map(OrganizationId::toString).orElse(null),
                assignment.resellerHasAccess(),
                assignment.passesContactOn());
    }
}
