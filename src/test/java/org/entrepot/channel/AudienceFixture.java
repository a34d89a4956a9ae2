package org.entrepot.channel;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entrepot.TestClock;
import org.entrepot.access.PeopleFixture;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Recorded;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers whose audience was chosen and published through the real use cases, and partners to choose. */
@Component
public class AudienceFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final OfferFixture offers;
    private final SaveAudienceDraft save;
    private final SyncAudience sync;
    private final SubmitOffer submit;
    private final GoLive goLive;
    private final ChannelFacts facts;
    private final TestClock clock;
    private final JdbcClient jdbc;

    AudienceFixture(
            OfferFixture offers,
            SaveAudienceDraft save,
            SyncAudience sync,
            SubmitOffer submit,
            GoLive goLive,
            ChannelFacts facts,
            TestClock clock,
            JdbcClient jdbc) {
        this.offers = offers;
        this.save = save;
        this.sync = sync;
        this.submit = submit;
        this.goLive = goLive;
        this.facts = facts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public OrganizationId partner(String kind) {
        return partner("Partner", kind);
    }

    public OrganizationId partner(String name, String kind) {
        return new PeopleFixture(jdbc).organization(name + "-" + COUNT.incrementAndGet(), kind);
    }

    public OfferFixture.Made draft() {
        return offers.anOffer().draft();
    }

    public OfferFixture.Made draftBy(org.entrepot.kernel.Actor publisher) {
        return offers.anOffer().by(publisher).draft();
    }

    /** Draft option and list, saved. */
    public void choose(OfferFixture.Made offer, AudienceOption option, OrganizationId... partners) {
        var list = Arrays.stream(partners).collect(toMap(id -> id, _ -> AuthorizationTerms.UNLIMITED));
        save.save(
                        offer.publisher(),
                        offer.id(),
                        new SaveAudienceDraft.Command(Optional.of(option), Optional.of(list), Optional.empty()))
                .orElseThrow();
    }

    /** The draft, taken over by the live offer. */
    public void sync(OfferFixture.Made offer) {
        sync.sync(
                        offer.publisher(),
                        offer.id(),
                        new SyncAudience.Command(Optional.empty(), Map.of(), Set.of(), Optional.empty(), false))
                .orElseThrow();
        tick();
    }

    public void publish(OfferFixture.Made offer) {
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
        offers.review();
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        tick();
    }

    /** Live with that option and list. */
    public OfferFixture.Made published(AudienceOption option, OrganizationId... partners) {
        var offer = draft();
        choose(offer, option, partners);
        publish(offer);
        return offer;
    }

    /** Lets business time pass, so that what was written is in effect. */
    public void tick() {
        clock.moveBy(Duration.ofMillis(1));
    }

    /** Those of the partners that may sell plans that depend on the option, as the verdict's facts have it. */
    public Set<OrganizationId> maySell(OfferId offer, OrganizationId... partners) {
        return maySell(offer, new AsOf(clock.now()), partners);
    }

    public Set<OrganizationId> maySell(OfferId offer, AsOf asOf, OrganizationId... partners) {
        var keys = Stream.of(partners)
                .map(partner -> new ChannelFacts.Key(offer, partner))
                .collect(toSet());
        return facts.audiences(keys, asOf).entrySet().stream()
                .filter(entry -> maySell(entry.getValue(), asOf))
                .map(entry -> entry.getKey().partner())
                .collect(toSet());
    }

    private static boolean maySell(AudienceFacts facts, AsOf asOf) {
        var option = Recorded.asOf(asOf.moment(), facts.option()).orElse(AudienceOption.NOT_SET);
        return switch (option) {
            case ANY -> true;
            case NONE, NOT_SET -> false;
            case SPECIFIC ->
                facts.authorizations().stream()
                        .filter(recorded -> recorded.holdsAt(asOf.moment()))
                        .map(Recorded::value)
                        .anyMatch(fact -> fact.isInForceAt(asOf.moment())
                                && fact.windDown().isEmpty());
        };
    }

    /** As the issue after this one will write it: the running grant ends, the wind-down begins. */
    public void startWindDown(OfferId offer, OrganizationId partner) {
        rewrite(offer, partner, "WINDING_DOWN");
    }

    public void completeWindDown(OfferId offer, OrganizationId partner) {
        rewrite(offer, partner, "ENDED");
    }

    private void rewrite(OfferId offer, OrganizationId partner, String state) {
        tick();
        var values = Map.of(
                "offer", offer.value(),
                "partner", partner.value(),
                "state", state,
                "at", clock.now().atOffset(ZoneOffset.UTC),
                "date", clock.now().plus(Duration.ofDays(90)).atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                with closed as (
                    update channel.authorization set recorded_until = :at
                    where offer_id = :offer and partner_id = :partner and recorded_until is null
                    returning *)
                insert into channel.authorization (
                    id, authorization_id, offer_id, partner_id, state, origin, effective_from, expiry_blocked, onward,
                    wind_down_start, wind_down_date, ended_because, granted_at, granted_by, change_id, recorded_from)
                select gen_random_uuid(), authorization_id, offer_id, partner_id, :state, origin, effective_from, false,
                    onward, case when :state = 'WINDING_DOWN' then :at end,
                    case when :state = 'WINDING_DOWN' then :date end,
                    case when :state = 'ENDED' then 'WOUND_DOWN' end, granted_at, granted_by, change_id, :at
                from closed
                """).params(values).update();
        tick();
    }
}
