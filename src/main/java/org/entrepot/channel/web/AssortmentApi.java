package org.entrepot.channel.web;

import java.net.URI;
import java.time.Instant;
import org.entrepot.channel.application.ChangeAssortment;
import org.entrepot.channel.application.ReadAssortment;
import org.entrepot.channel.domain.Assortments;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.TenantId;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a provider keeps from its resellers (R97), for its programs. */
@RestController
@RequestMapping("/api/assortment/exclusions")
class AssortmentApi {

    private final ReadAssortment read;
    private final ChangeAssortment change;

    AssortmentApi(ReadAssortment read, ChangeAssortment change) {
        this.read = read;
        this.change = change;
    }

    record ExclusionBody(String reseller, String offer, Instant since) {

        static ExclusionBody of(Assortments.Exclusion exclusion) {
            return new ExclusionBody(
                    exclusion.reseller().toString(), exclusion.offer().toString(), exclusion.since());
        }
    }

    /**
     * @param reseller tenant id of one of the provider's resellers
     * @param offer a live offer
     */
    record NewExclusion(@Nullable String reseller, @Nullable String offer) {}

    @GetMapping
    Page<ExclusionBody> list(Actor actor, PageRequest page) {
        return RefusedException.valueOf(read.exclusions(actor, page)).map(ExclusionBody::of);
    }

    @PostMapping
    ResponseEntity<Void> exclude(Actor actor, @RequestBody NewExclusion body) {
        var problems = new Problems();
        var reseller = problems.at("reseller", TenantId.parse(body.reseller() == null ? "" : body.reseller()));
        var offer = OfferId.parse(body.offer() == null ? "" : body.offer());
        problems.addIf(offer.isEmpty(), "offer", SiteRefusal.MALFORMED_ID);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.all());
        }
        RefusedException.valueOf(change.exclude(actor, reseller.orElseThrow(), offer.orElseThrow()));
        return ResponseEntity.created(URI.create("/api/assortment/exclusions/" + reseller.get() + "/" + offer.get()))
                .build();
    }

    @DeleteMapping("/{reseller}/{offer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void include(Actor actor, @PathVariable String reseller, @PathVariable String offer) {
        var from = OrganizationId.parse(reseller).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        RefusedException.valueOf(change.include(actor, from, AudienceApi.idOf(offer)));
    }
}
