package org.entrepot.catalog.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.catalog.Price;
import org.entrepot.catalog.Prices;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.ReadWorkspace;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Draft;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleInput;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.catalog.domain.ReadableIds;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The draft of an offer, module by module. Each module carries its version as ETag; a write names the version it was made
 * from in If-Match ({@code "0"} for a module never saved) and is refused with the current state when that is not the last.
 */
@RestController
@RequestMapping("/api/offers/{offer}")
class DraftApi {

    private final ReadWorkspace workspace;
    private final SaveModule save;
    private final ChangePlans plans;
    private final Prices prices;
    private final BusinessClock clock;

    DraftApi(ReadWorkspace workspace, SaveModule save, ChangePlans plans, Prices prices, BusinessClock clock) {
        this.workspace = workspace;
        this.save = save;
        this.plans = plans;
        this.prices = prices;
        this.clock = clock;
    }

    /** A plan that is to be added. */
    public record NewPlan(String readableId, String name) {}

    /** A price that is offered (P10). */
    public record PriceBody(
            String catalogItem, String market, String term, String billingCycle, Map<String, String> price) {

        static PriceBody of(Price price) {
            return new PriceBody(
                    price.catalogItem(),
                    price.market().value(),
                    price.term().name(),
                    price.billingCycle().name(),
                    Map.of(
                            "amount", price.money().plainAmount(),
                            "currency", price.money().currency().getCurrencyCode()));
        }
    }

    @GetMapping("/setup")
    ResponseEntity<Object> setup(Actor actor, @PathVariable String offer) {
        return show(draft(actor, offer), ModuleKey.SETUP);
    }

    @PutMapping("/setup")
    ResponseEntity<Object> saveSetup(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        return put(actor, offer, ModuleKey.SETUP, ifMatch, Bodies.read(body, OfferSetup.class));
    }

    @GetMapping("/properties")
    ResponseEntity<Object> properties(Actor actor, @PathVariable String offer) {
        return show(draft(actor, offer), ModuleKey.PROPERTIES);
    }

    @PutMapping("/properties")
    ResponseEntity<Object> saveProperties(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        return put(actor, offer, ModuleKey.PROPERTIES, ifMatch, Bodies.read(body, OfferProperties.class));
    }

    @GetMapping("/contacts")
    ResponseEntity<Object> contacts(Actor actor, @PathVariable String offer) {
        return show(draft(actor, offer), ModuleKey.CONTACTS);
    }

    @PutMapping("/contacts")
    ResponseEntity<Object> saveContacts(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        return put(actor, offer, ModuleKey.CONTACTS, ifMatch, Bodies.read(body, ContactsAndMaterials.class));
    }

    @GetMapping("/preview-audience")
    ResponseEntity<Object> previewAudience(Actor actor, @PathVariable String offer) {
        return show(draft(actor, offer), ModuleKey.PREVIEW_AUDIENCE);
    }

    @PutMapping("/preview-audience")
    ResponseEntity<Object> savePreviewAudience(
            Actor actor,
            @PathVariable String offer,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        return put(actor, offer, ModuleKey.PREVIEW_AUDIENCE, ifMatch, Bodies.read(body, PreviewAudience.class));
    }

    @GetMapping("/listings/{language}")
    ResponseEntity<Object> listing(Actor actor, @PathVariable String offer, @PathVariable String language) {
        return show(draft(actor, offer), ModuleKey.listing(language));
    }

    @PutMapping("/listings/{language}")
    ResponseEntity<Object> saveListing(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String language,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        return put(actor, offer, ModuleKey.listing(language), ifMatch, Bodies.read(body, Listing.class));
    }

    @DeleteMapping("/listings/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeListing(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String language,
            @RequestHeader("If-Match") Optional<String> ifMatch) {
        var id = Paths.offer(offer);
        RefusedException.valueOf(save.removeListing(actor, id, language, Etag.version(ifMatch)));
    }

    @PostMapping("/plans")
    ResponseEntity<Object> addPlan(Actor actor, @PathVariable String offer, @RequestBody JsonNode body) {
        var typed = Bodies.read(body, NewPlan.class);
        var id = Paths.offer(offer);
        var plan = RefusedException.valueOf(plans.add(actor, id, typed.readableId(), typed.name()));
        var draft = draft(actor, offer);
        return ResponseEntity.created(URI.create("/api/offers/" + offer + "/plans/" + plan))
                .body(OfferBody.planOf(draft.plan(plan).orElseThrow()));
    }

    @GetMapping("/plans/{plan}")
    ResponseEntity<Object> plan(Actor actor, @PathVariable String offer, @PathVariable String plan) {
        return show(draft(actor, offer), ModuleKey.plan(Paths.plan(plan)));
    }

    @PutMapping("/plans/{plan}")
    ResponseEntity<Object> savePlan(
            Actor actor,
            @PathVariable String offer,
            @PathVariable String plan,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody JsonNode body) {
        var key = ModuleKey.plan(Paths.plan(plan));
        return put(actor, offer, key, ifMatch, Bodies.read(body, PlanInput.class));
    }

    /** What is fixed about a plan can be sent back, not changed (R309). */
    @PatchMapping("/plans/{plan}")
    ResponseEntity<Object> changePlan(
            Actor actor, @PathVariable String offer, @PathVariable String plan, @RequestBody JsonNode body) {
        var head = RefusedException.valueOf(workspace.ownOffer(actor, Paths.offer(offer)))
                .draft()
                .plan(Paths.plan(plan))
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        var typed = Bodies.read(body, OfferApi.FixedParts.class);
        RefusedException.valueOf(ReadableIds.change("readableId", head.readableId(), typed.readableId()));
        return ResponseEntity.ok(OfferBody.planOf(head));
    }

    @DeleteMapping("/plans/{plan}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deletePlan(Actor actor, @PathVariable String offer, @PathVariable String plan) {
        RefusedException.valueOf(plans.delete(actor, Paths.offer(offer), Paths.plan(plan)));
    }

    /** The prices that are live, each with the catalog item that carts and orders carry. */
    @GetMapping("/plans/{plan}/prices")
    List<PriceBody> prices(Actor actor, @PathVariable String offer, @PathVariable String plan) {
        var head = draft(actor, offer)
                .plan(Paths.plan(plan))
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return prices.ofPlan(head.id(), clock.now()).stream().map(PriceBody::of).toList();
    }

    private ResponseEntity<Object> put(
            Actor actor, String offer, ModuleKey key, Optional<String> ifMatch, ModuleInput input) {
        var expected = Etag.version(ifMatch);
        return save.save(actor, Paths.offer(offer), key, expected, input)
                .fold(_ -> show(draft(actor, offer), key), problems -> {
                    if (problems.getFirst().refusal() == Denial.STALE_STATE) {
                        var now = draft(actor, offer);
                        throw new RefusedException(
                                problems, Map.of("current", body(now, key), "currentVersion", now.version(key)));
                    }
                    throw new RefusedException(problems);
                });
    }

    private Draft draft(Actor actor, String offer) {
        return RefusedException.valueOf(workspace.offer(actor, Paths.offer(offer)))
                .draft();
    }

    private static ResponseEntity<Object> show(Draft draft, ModuleKey key) {
        return ResponseEntity.ok().eTag(Etag.of(draft.version(key))).body(body(draft, key));
    }

    private static Object body(Draft draft, ModuleKey key) {
        var content = draft.content();
        if (key.equals(ModuleKey.SETUP)) {
            return content.setup();
        }
        if (key.equals(ModuleKey.PROPERTIES)) {
            return content.properties();
        }
        if (key.equals(ModuleKey.CONTACTS)) {
            return content.contacts();
        }
        if (key.equals(ModuleKey.PREVIEW_AUDIENCE)) {
            return content.previewAudience();
        }
        return key.language()
                .map(language -> (Object) content.listings().get(language))
                .or(() -> key.plan().map(content.plans()::get).map(PlanInput::of))
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
