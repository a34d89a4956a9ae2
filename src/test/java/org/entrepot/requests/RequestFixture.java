package org.entrepot.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.files.FileId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.requests.application.ConfigureReview;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.sales.SellingFixture;
import org.springframework.stereotype.Component;

/** Requests filed through the real use case, and offers that partners have really sold. */
@Component
public class RequestFixture {

    private final AudienceFixture audiences;
    private final OfferFixture offers;
    private final SellingFixture selling;
    private final FileRequest file;
    private final ConfigureReview review;

    RequestFixture(
            AudienceFixture audiences,
            OfferFixture offers,
            SellingFixture selling,
            FileRequest file,
            ConfigureReview review) {
        this.audiences = audiences;
        this.offers = offers;
        this.selling = selling;
        this.file = file;
        this.review = review;
    }

    public Actor operator() {
        return offers.operator(Role.OPERATIONS);
    }

    public OrganizationId partner() {
        return selling.partner("DE");
    }

    public OfferFixture.Made published(AudienceOption option, OrganizationId... partners) {
        return audiences.published(option, partners);
    }

    public OfferFixture.Made draft() {
        return audiences.draft();
    }

    /** The draft, saved. */
    public void choose(OfferFixture.Made offer, AudienceOption option, OrganizationId... partners) {
        audiences.choose(offer, option, partners);
    }

    public void sync(OfferFixture.Made offer) {
        audiences.sync(offer);
    }

    public void sell(OrganizationId partner, OfferFixture.Made offer) {
        selling.sell(selling.agentOf(partner), SellingFixture.wish(selling.customer("DE", partner), offer.plan()));
        audiences.tick();
    }

    public Outcome<SupportRequest> ask(OfferFixture.Made offer, RequestKind kind, OrganizationId... partners) {
        audiences.tick();
        var outcome = file.file(offer.publisher(), offer.id(), command(kind, List.of(), partners));
        audiences.tick();
        return outcome;
    }

    public SupportRequest filed(OfferFixture.Made offer, RequestKind kind, OrganizationId... partners) {
        return ask(offer, kind, partners).orElseThrow();
    }

    public static FileRequest.Command command(RequestKind kind, List<FileId> attachments, OrganizationId... partners) {
        return new FileRequest.Command(
                Optional.of(kind),
                Set.of(partners),
                Set.of(),
                Optional.empty(),
                "They closed their practice.",
                "Mina Park",
                "mina@publisher.example",
                "",
                attachments,
                Optional.empty());
    }

    public void reviewByHand(RequestKind kind, boolean manual) {
        review.change(operator(), kind, manual).orElseThrow();
        audiences.tick();
    }

    public Set<OrganizationId> maySell(OfferFixture.Made offer, OrganizationId... partners) {
        audiences.tick();
        return audiences.maySell(offer.id(), partners);
    }

    public void tick() {
        audiences.tick();
    }

    public Actor agentOf(OrganizationId partner, Role... roles) {
        return selling.agentOf(partner, roles);
    }
}
