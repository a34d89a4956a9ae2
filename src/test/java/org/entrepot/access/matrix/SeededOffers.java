package org.entrepot.access.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.AdvanceSubmissions;
import org.entrepot.catalog.application.AskPublisher;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.sales.SellingFixture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The publisher's offers of the seeded world: one in each state that an endpoint asks for. */
@Component
class SeededOffers {

    private final OfferFixture offers;
    private final AudienceFixture audiences;
    private final SellingFixture selling;
    private final OrganizationsFixture organizations;
    private final SaveModule save;
    private final Members members;
    private final ChangePlans plans;
    private final AskPublisher questions;
    private final AdvanceSubmissions steps;
    private final JdbcClient jdbc;
    private final SeededLists lists;

    SeededOffers(
            OfferFixture offers,
            AudienceFixture audiences,
            SellingFixture selling,
            OrganizationsFixture organizations,
            SaveModule save,
            Members members,
            ChangePlans plans,
            AskPublisher questions,
            AdvanceSubmissions steps,
            JdbcClient jdbc,
            SeededLists lists) {
        this.offers = offers;
        this.audiences = audiences;
        this.selling = selling;
        this.organizations = organizations;
        this.save = save;
        this.members = members;
        this.plans = plans;
        this.questions = questions;
        this.steps = steps;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** Ids by the names that paths use. */
    Map<String, String> seed(Actor publisher, Actor partner) {
        var things = new HashMap<String, String>();
        var newcomer = organizations.directBill("Newcomer", "DE").organization();
        things.put("newcomer", newcomer.toString());
        things.put("place", "setup");
        things.put("desk", "support");
        things.put("language", "en");
        things.put("portal-type", OfferType.VIRTUAL_MACHINE.name());
        selling.openPortal(OfferType.VIRTUAL_MACHINE);

        var live = offers.anOffer().by(publisher).draft();
        var logo = offers.logo(publisher);
        things.put("listing-file", logo);
        save.save(publisher, live.id(), ModuleKey.listing("en"), 1, OfferFixture.listing("Live offer", logo))
                .orElseThrow();
        audiences.choose(live, AudienceOption.SPECIFIC, partner.organization());
        audiences.publish(live);
        audiences.choose(live, AudienceOption.SPECIFIC, partner.organization(), newcomer);
        things.put("offer", live.id().toString());
        things.put("offer-audience-version", audienceVersion(live.id()));
        things.put("plan", live.plan().toString());
        things.put("authorization", authorizationOf(live.id()));
        things.put("authorization-version", authorizationVersion(live.id()));
        things.put("message", ask(live.id()));
        things.putAll(lists.seed(publisher, live.id()));

        var other = offers.anOffer().by(publisher).draft();
        audiences.choose(other, AudienceOption.ANY);
        audiences.publish(other);
        things.put("other-offer", other.id().toString());

        var preview = offers.anOffer().by(publisher).draft();
        audiences.choose(preview, AudienceOption.ANY);
        var guest = members.byId(partner.user()).orElseThrow().email().value();
        save.save(publisher, preview.id(), ModuleKey.PREVIEW_AUDIENCE, 0, new PreviewAudience(List.of(guest)))
                .orElseThrow();
        var waitingLogo = offers.logo(publisher);
        things.put("preview-file", waitingLogo);
        save.save(publisher, preview.id(), ModuleKey.listing("en"), 1, OfferFixture.listing("To come", waitingLogo))
                .orElseThrow();
        waiting(preview);
        things.put("preview", preview.id().toString());

        var draft = offers.anOffer().by(publisher).draft();
        audiences.choose(draft, AudienceOption.SPECIFIC, newcomer);
        save.save(publisher, draft.id(), ModuleKey.PREVIEW_AUDIENCE, 0, new PreviewAudience(List.of()))
                .orElseThrow();
        things.put("draft", draft.id().toString());
        things.put("draft-plan", draft.plan().toString());
        things.put("draft-audience-version", audienceVersion(draft.id()));

        var unfinished = offers.anOffer().by(publisher).named("ko", "제안").draft();
        things.put("unfinished", unfinished.id().toString());
        things.put("spare-language", "ko");
        things.put(
                "spare-plan",
                plans.add(publisher, unfinished.id(), "spare", "Spare")
                        .orElseThrow()
                        .toString());

        // the last one: it stays in certification, while every review before it runs to its end
        var submitted = offers.anOffer().by(publisher).draft();
        audiences.choose(submitted, AudienceOption.ANY);
        submit(submitted);
        things.put("submitted", submitted.id().toString());
        things.put("submission", submissionOf(submitted.id()));
        return things;
    }

    private void waiting(OfferFixture.Made offer) {
        offers.submit(offer);
        offers.review();
    }

    private void submit(OfferFixture.Made offer) {
        offers.submit(offer);
        steps.runDue();
    }

    private String ask(OfferId offer) {
        var typed = new AskPublisher.Typed("Vera Visitor", "Visitors", "vera@visitor.example", "DE", "May I buy this?");
        return questions.ask(offer, typed).orElseThrow().toString();
    }

    private String audienceVersion(OfferId offer) {
        return jdbc.sql("select draft_version::text from channel.audience where offer_id = :offer")
                .param("offer", offer.value())
                .query(String.class)
                .single();
    }

    private String authorizationVersion(OfferId offer) {
        return jdbc.sql("""
                        select cast(extract(epoch from recorded_from) * 1000000 as bigint)::text
                        from channel.authorization where offer_id = :offer
                        """).param("offer", offer.value()).query(String.class).single();
    }

    private String authorizationOf(OfferId offer) {
        return jdbc.sql("select authorization_id::text from channel.authorization where offer_id = :offer")
                .param("offer", offer.value())
                .query(String.class)
                .single();
    }

    private String submissionOf(OfferId offer) {
        return jdbc.sql("select id::text from catalog.submission where offer = :offer")
                .param("offer", offer.value())
                .query(String.class)
                .single();
    }
}
