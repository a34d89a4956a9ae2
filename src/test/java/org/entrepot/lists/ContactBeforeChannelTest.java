package org.entrepot.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.channel.AudienceMove;
import org.entrepot.channel.AudienceMoves;
import org.entrepot.channel.Audiences;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.MoveBy;
import org.entrepot.channel.MoveResult;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.ApplyPreview;
import org.entrepot.channel.application.AuthorizeForPrice;
import org.entrepot.channel.application.MoveAsOperator;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.ChangeManyOffers;
import org.entrepot.lists.application.EditPartnerList;
import org.entrepot.lists.application.FollowDirectory;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.application.UsePartnerList;
import org.entrepot.lists.domain.ListRule;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.PartnerList.Kind;
import org.entrepot.requests.RequestFixture;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.FileRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** P7 by every way that there is: no offer enters the channel while its live listing lacks contact and materials. */
@EntrepotTest
@Tag("P7")
@Tag("R144")
@DisplayName("Without channel contact and materials in the live listing nobody is let in")
class ContactBeforeChannelTest {

    private static final String MISSING = "channel-materials-missing";

    private final OfferFixture offers;
    private final AudienceFixture audiences;
    private final Audiences published;
    private final SubmitOffer submit;
    private final SaveModule save;
    private final Drafts drafts;
    private final SyncAudience sync;
    private final AudienceMoves moves;
    private final MoveAsOperator operator;
    private final PreviewChange preview;
    private final ApplyPreview apply;
    private final AuthorizeForPrice price;
    private final FileRequest requests;
    private final ReadPartnerList imports;
    private final ApplyImport applyImport;
    private final ChangeManyOffers many;
    private final EditPartnerList lists;
    private final UsePartnerList use;
    private final FollowDirectory follow;
    private final TransactionTemplate transactions;
    private final TestClock clock;

    private OfferFixture.Made offer;
    private OrganizationId partner;

    ContactBeforeChannelTest(
            OfferFixture offers,
            AudienceFixture audiences,
            Audiences published,
            SubmitOffer submit,
            SaveModule save,
            Drafts drafts,
            SyncAudience sync,
            AudienceMoves moves,
            MoveAsOperator operator,
            PreviewChange preview,
            ApplyPreview apply,
            AuthorizeForPrice price,
            FileRequest requests,
            ReadPartnerList imports,
            ApplyImport applyImport,
            ChangeManyOffers many,
            EditPartnerList lists,
            UsePartnerList use,
            FollowDirectory follow,
            TransactionTemplate transactions,
            TestClock clock) {
        this.offers = offers;
        this.audiences = audiences;
        this.published = published;
        this.submit = submit;
        this.save = save;
        this.drafts = drafts;
        this.sync = sync;
        this.moves = moves;
        this.operator = operator;
        this.preview = preview;
        this.apply = apply;
        this.price = price;
        this.requests = requests;
        this.imports = imports;
        this.applyImport = applyImport;
        this.many = many;
        this.lists = lists;
        this.use = use;
        this.follow = follow;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Live for nobody, and nothing of what P7 asks for is live. */
    @BeforeEach
    void anOfferWithoutThem() {
        partner = audiences.partner("DIRECT_BILL");
        offer = offers.anOffer().withoutChannelFields().draft();
        audiences.choose(offer, AudienceOption.NONE);
        audiences.publish(offer);
    }

    @Test
    void by_publishing() {
        audiences.choose(offer, AudienceOption.ANY);
        assertThat(codes(submit.submit(offer.publisher(), offer.id()))).containsExactly(MISSING);
        audiences.choose(offer, AudienceOption.SPECIFIC, partner);
        assertThat(codes(submit.submit(offer.publisher(), offer.id()))).contains(MISSING);
        stillClosed();
    }

    @Test
    void by_publishing_a_listing_that_takes_them_away() {
        var open = audiences.published(AudienceOption.SPECIFIC, partner);
        var version = drafts.find(open.id()).orElseThrow().version(ModuleKey.CONTACTS);
        save.save(open.publisher(), open.id(), ModuleKey.CONTACTS, version, OfferFixture.contacts(false))
                .orElseThrow();
        assertThat(codes(submit.submit(open.publisher(), open.id()))).contains(MISSING);
    }

    @Test
    void by_sync() {
        for (var option : List.of(AudienceOption.ANY, AudienceOption.SPECIFIC)) {
            audiences.choose(
                    offer,
                    option,
                    option == AudienceOption.SPECIFIC ? new OrganizationId[] {partner} : new OrganizationId[0]);
            assertThat(codes(sync.sync(offer.publisher(), offer.id(), SyncAudience.Command.ofDraft())))
                    .contains(MISSING);
            assertThat(codes(sync.sync(
                            offer.publisher(),
                            offer.id(),
                            SyncAudience.Command.ofDraft().andChannelFields())))
                    .as("the draft has none to publish with it, either")
                    .isNotEmpty();
        }
        stillClosed();
    }

    @Test
    void by_the_token_of_a_preview() {
        for (var wanted : openings()) {
            var shown = preview.preview(offer.publisher(), offer.id(), wanted).orElseThrow();
            assertThat(shown.objections())
                    .extracting(objection -> objection.guard().code())
                    .contains(MISSING);
            assertThat(codes(apply.apply(
                            offer.publisher(), offer.id(), shown.preview().id(), "")))
                    .contains(MISSING);
        }
        stillClosed();
    }

    @Test
    @Tag("A48")
    void by_the_operator() {
        var staff = offers.operator(Role.OPERATIONS);
        for (var wanted : openings()) {
            assertThat(guards(operator.move(staff, offer.id(), wanted, Optional.of("asked by telephone"))
                            .orElseThrow()))
                    .contains(MISSING);
            var shown = preview.preview(staff, offer.id(), wanted).orElseThrow();
            assertThat(codes(apply.apply(staff, offer.id(), shown.preview().id(), "asked by telephone")))
                    .contains(MISSING);
        }
        stillClosed();
    }

    @Test
    void by_a_request_or_a_living_list() {
        openings().forEach(wanted -> stands(new AudienceMove(offer.id(), wanted, new MoveBy.Request(Ids.next()))));
        openings().forEach(wanted -> stands(new AudienceMove(offer.id(), wanted, new MoveBy.Sync())));
        stands(new AudienceMove(
                offer.id(),
                new WantedTransition.AddPartners(Map.of(partner, AuthorizationTerms.UNLIMITED)),
                new MoveBy.LivingList()));
        for (var kind : RequestKind.values()) {
            assertThat(codes(requests.file(
                            offer.publisher(), offer.id(), RequestFixture.command(kind, List.of(), partner))))
                    .isNotEmpty();
        }
        stillClosed();
    }

    @Test
    void by_a_private_price() {
        price.authorize(offer.publisher(), offer.id(), partner);
        stillClosed();
    }

    @Test
    void by_an_import() {
        var plan = imports.read(
                offer.publisher(),
                offer.id(),
                new ReadPartnerList.Command(Target.LIVE, false, "", 0),
                new ByteArrayInputStream(partner.toString().getBytes(StandardCharsets.UTF_8)));
        plan.ifDone(read -> applyImport.apply(offer.publisher(), offer.id(), read.id()));
        stillClosed();
    }

    @Test
    void by_one_change_over_many_offers() {
        for (var operation : ChangeManyOffers.Operation.values()) {
            many.apply(
                    offer.publisher(),
                    new ChangeManyOffers.Command(operation, partner.toString(), Optional.empty(), Set.of(offer.id())));
        }
        stillClosed();
    }

    @Test
    void by_a_list_that_is_attached() {
        var list = lists.create(
                        offer.publisher(),
                        new EditPartnerList.Command("Everybody", Kind.FIXED, ListRule.NONE, Optional.empty()))
                .orElseThrow();
        lists.add(offer.publisher(), list.id(), partner.toString()).orElseThrow();
        use.attach(offer.publisher(), list.id(), offer.id());
        follow.runDue();
        stillClosed();
    }

    private void stands(AudienceMove move) {
        assertThat(guards(Objects.requireNonNull(transactions.execute(_ -> moves.apply(offer.publisher(), move)))))
                .isNotEmpty();
    }

    private List<WantedTransition> openings() {
        return List.of(
                new WantedTransition.ToAny(),
                new WantedTransition.ToSpecific(Map.of(partner, AuthorizationTerms.UNLIMITED)));
    }

    private void stillClosed() {
        audiences.tick();
        assertThat(published
                        .summaries(Set.of(offer.id()), new AsOf(clock.now()))
                        .get(offer.id())
                        .option())
                .isEqualTo(AudienceOption.NONE);
        assertThat(audiences.maySell(offer.id(), partner)).isEmpty();
        assertThat(published.listed(offer.id(), clock.now())).isEmpty();
    }

    private static List<String> guards(MoveResult result) {
        return result instanceof MoveResult.NotApplied(var assessment)
                ? assessment.objections().stream()
                        .map(objection -> objection.guard().code())
                        .toList()
                : List.of();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream()
                        .map(Problem::refusal)
                        .map(Refusal::code)
                        .toList()
                : List.of();
    }
}
