package org.entrepot.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AudiencePreviews;
import org.entrepot.channel.PreviewId;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.channel.WantedTransition;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.Role;
import org.entrepot.requests.application.DecideRequest;
import org.entrepot.requests.application.FileRequest;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.application.TakeAlternative;
import org.entrepot.requests.application.WithdrawRequest;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.RequestsRefusal;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@DisplayName("Support requests of section 9")
class SupportRequestsTest {

    private final RequestFixture requests;
    private final FileRequest file;
    private final DecideRequest decide;
    private final WithdrawRequest withdraw;
    private final TakeAlternative alternatives;
    private final ReadRequests read;
    private final AudiencePreviews previews;
    private final Files files;

    SupportRequestsTest(
            RequestFixture requests,
            FileRequest file,
            DecideRequest decide,
            WithdrawRequest withdraw,
            TakeAlternative alternatives,
            ReadRequests read,
            AudiencePreviews previews,
            Files files) {
        this.requests = requests;
        this.file = file;
        this.decide = decide;
        this.withdraw = withdraw;
        this.alternatives = alternatives;
        this.read = read;
        this.previews = previews;
        this.files = files;
    }

    @Test
    @Tag("A5")
    void an_approved_request_takes_effect_at_once_and_leaves_other_draft_changes_alone() {
        var a = requests.partner();
        var b = requests.partner();
        var waiting = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        requests.choose(offer, AudienceOption.SPECIFIC, a, b, waiting);
        requests.filed(offer, RequestKind.REMOVE_PARTNERS, a);
        assertThat(requests.maySell(offer, a, b, waiting)).containsExactly(b);
        requests.sync(offer);
        assertThat(requests.maySell(offer, a, b, waiting)).containsExactlyInAnyOrder(b, waiting);
    }

    @Test
    @Tag("R75")
    void a_partner_that_has_not_sold_is_removed_at_once() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        var request = requests.filed(offer, RequestKind.REMOVE_PARTNERS, a);
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        assertThat(request.label()).matches("SR-[0-9]{6}");
        assertThat(requests.maySell(offer, a, b)).containsExactly(b);
        assertThat(steps(request, offer.publisher()))
                .containsExactly(RequestStep.Kind.SUBMITTED, RequestStep.Kind.APPROVED);
    }

    @Test
    @Tag("R74")
    @Tag("P4")
    void a_partner_that_has_sold_stays_and_the_request_says_which_sales_block_it() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        requests.sell(a, offer);
        var request = requests.filed(offer, RequestKind.REMOVE_PARTNERS, a, b);
        assertThat(request.state()).isEqualTo(RequestState.REFUSED);
        assertThat(request.ruling().objections())
                .extracting(Ruling.Objection::code)
                .containsExactly("sold-lock");
        assertThat(request.ruling().evidence()).singleElement().satisfies(sale -> {
            assertThat(sale.partner()).isEqualTo(a);
            assertThat(sale.sales()).isEqualTo(1);
            assertThat(sale.running()).isEqualTo(1);
        });
        assertThat(request.ruling().alternatives()).contains(Alternative.PROPOSE_WIND_DOWN);
        assertThat(requests.maySell(offer, a, b)).containsExactlyInAnyOrder(a, b);
        assertThat(read.find(offer.publisher(), request.id(), Locale.ENGLISH)
                        .orElseThrow()
                        .request())
                .isEqualTo(request);
    }

    @Test
    @Tag("R76")
    @Tag("R77")
    void leaving_any_partner_keeps_whoever_has_sold() {
        var a = requests.partner();
        var b = requests.partner();
        var c = requests.partner();
        var offer = requests.published(AudienceOption.ANY);
        requests.sell(a, offer);
        var request = requests.filed(offer, RequestKind.ANY_TO_SPECIFIC, b);
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        assertThat(requests.maySell(offer, a, b, c)).containsExactlyInAnyOrder(a, b);
    }

    @Test
    @Tag("A3")
    @Tag("D6")
    void any_to_none_is_refused_once_sold_and_one_press_keeps_the_sold_only() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.ANY);
        requests.sell(a, offer);
        var refused = requests.filed(offer, RequestKind.ANY_TO_NONE);
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused.ruling().alternatives()).containsExactly(Alternative.ANY_TO_SPECIFIC_SOLD_ONLY);
        requests.tick();
        var taken = alternatives
                .anyToSpecificWithTheSoldOnly(offer.publisher(), refused.id())
                .orElseThrow();
        assertThat(taken.state()).isEqualTo(RequestState.APPROVED);
        assertThat(requests.maySell(offer, a, b)).containsExactly(a);
    }

    @Test
    @Tag("R79")
    void specific_to_none_is_refused_once_sold_and_one_press_removes_the_unsold() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        requests.sell(a, offer);
        var refused = requests.filed(offer, RequestKind.SPECIFIC_TO_NONE);
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused.ruling().alternatives())
                .contains(Alternative.REMOVE_UNSOLD_ONLY, Alternative.PROPOSE_WIND_DOWN);
        requests.tick();
        var taken = alternatives
                .removeTheUnsoldOnly(offer.publisher(), refused.id())
                .orElseThrow();
        assertThat(taken.state()).isEqualTo(RequestState.APPROVED);
        assertThat(taken.wanted().partners()).containsExactly(b);
        assertThat(requests.maySell(offer, a, b)).containsExactly(a);
        requests.tick();
        assertThat(refusal(alternatives.removeTheUnsoldOnly(offer.publisher(), refused.id())))
                .isEqualTo(RequestsRefusal.NOTHING_LEFT_TO_REMOVE);
    }

    @Test
    @Tag("R78")
    @Tag("R112")
    void specific_to_any_goes_the_same_way_although_nobody_loses_anything() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        assertThat(requests.filed(offer, RequestKind.SPECIFIC_TO_ANY).state()).isEqualTo(RequestState.APPROVED);
        assertThat(requests.maySell(offer, a, requests.partner())).hasSize(2);
    }

    @Test
    @Tag("P4")
    @Tag("A9")
    void under_manual_review_it_waits_with_the_answer_of_the_rules() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        var request = queued(offer, RequestKind.SPECIFIC_TO_NONE);
        assertThat(request.ruling().isLawful()).isTrue();
        assertThat(requests.maySell(offer, a)).containsExactly(a);
        var queue = read.queue(requests.operator(), true, Locale.ENGLISH, PageRequest.first(200))
                .orElseThrow();
        assertThat(queue.page().items())
                .anySatisfy(entry -> assertThat(entry.id()).isEqualTo(request.id()));
        var decided = decide.approve(requests.operator(), request.id(), "Agreed by phone")
                .orElseThrow();
        assertThat(decided.state()).isEqualTo(RequestState.APPROVED);
        assertThat(requests.maySell(offer, a)).isEmpty();
        assertThat(refusal(decide.refuse(requests.operator(), request.id(), "No")))
                .isEqualTo(RequestsRefusal.REQUEST_CLOSED);
    }

    @Test
    @Tag("A10")
    void a_sale_between_request_and_decision_refuses_it_naming_the_partner() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        var request = queued(offer, RequestKind.REMOVE_PARTNERS, a);
        requests.sell(a, offer);
        var seen = read.find(requests.operator(), request.id(), Locale.ENGLISH).orElseThrow();
        assertThat(seen.ruling().isLawful()).as("looked at again when opened").isFalse();
        var decided = decide.approve(requests.operator(), request.id(), "").orElseThrow();
        assertThat(decided.state()).isEqualTo(RequestState.REFUSED);
        assertThat(decided.ruling().evidence())
                .extracting(SaleEvidence::partner)
                .containsExactly(a);
        assertThat(requests.maySell(offer, a)).containsExactly(a);
    }

    @Test
    @Tag("A9")
    void the_operator_refuses_with_a_reason_only() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var request = queued(offer, RequestKind.SPECIFIC_TO_ANY);
        assertThat(fields(decide.refuse(requests.operator(), request.id(), " ")))
                .containsExactly("reason");
        var refused = decide.refuse(requests.operator(), request.id(), "Fraud case 12")
                .orElseThrow();
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused.ruling().isLawful()).isTrue();
        assertThat(read.find(offer.publisher(), request.id(), Locale.ENGLISH)
                        .orElseThrow()
                        .history())
                .last()
                .satisfies(step -> assertThat(step.reason()).isEqualTo("Fraud case 12"));
    }

    @Test
    @Tag("A9")
    void it_is_withdrawn_while_open_and_not_afterwards() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var request = queued(offer, RequestKind.SPECIFIC_TO_ANY);
        withdraw.withdraw(offer.publisher(), request.id()).orElseThrow();
        assertThat(refusal(withdraw.withdraw(offer.publisher(), request.id())))
                .isEqualTo(RequestsRefusal.REQUEST_CLOSED);
        assertThat(refusal(decide.approve(requests.operator(), request.id(), "")))
                .isEqualTo(RequestsRefusal.REQUEST_CLOSED);
    }

    @Test
    @Tag("P21")
    void of_two_decisions_at_once_one_counts() throws Exception {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, requests.partner());
        var request = queued(offer, RequestKind.REMOVE_PARTNERS, a);
        var operator = requests.operator();
        var outcomes = atOnce(
                () -> decide.approve(operator, request.id(), ""), () -> decide.refuse(operator, request.id(), "No"));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done<?>)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Refused<?>)
                .extracting(SupportRequestsTest::refusal)
                .containsExactly(RequestsRefusal.REQUEST_CLOSED);
        var state = read.find(operator, request.id(), Locale.ENGLISH)
                .orElseThrow()
                .request()
                .state();
        assertThat(requests.maySell(offer, a).isEmpty()).isEqualTo(state == RequestState.APPROVED);
    }

    @Test
    @Tag("P21")
    void of_withdrawal_and_decision_at_once_one_counts() throws Exception {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, requests.partner());
        var request = queued(offer, RequestKind.REMOVE_PARTNERS, a);
        var operator = requests.operator();
        var outcomes = atOnce(
                () -> decide.approve(operator, request.id(), ""),
                () -> withdraw.withdraw(offer.publisher(), request.id()));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done<?>)
                .hasSize(1);
        var state = read.find(operator, request.id(), Locale.ENGLISH)
                .orElseThrow()
                .request()
                .state();
        assertThat(requests.maySell(offer, a).isEmpty()).isEqualTo(state == RequestState.APPROVED);
    }

    @Test
    @Tag("R111")
    @Tag("A7")
    void the_title_is_fixed_and_never_read() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        var titled = new FileRequest.Command(
                Optional.of(RequestKind.SPECIFIC_TO_ANY),
                Set.of(),
                Set.of(),
                Optional.of("Please remove everybody"),
                "x",
                "Mina",
                "mina@publisher.example",
                "",
                List.of(),
                Optional.empty());
        assertThat(fields(file.file(offer.publisher(), offer.id(), titled))).containsExactly("title");
    }

    @Test
    @Tag("A8")
    void every_problem_of_the_form_is_told_at_its_field() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var wrong = new FileRequest.Command(
                Optional.of(RequestKind.REMOVE_PARTNERS),
                Set.of(),
                Set.of(new CountryCode("DE")),
                Optional.empty(),
                " ",
                "",
                "not-an-address",
                "12",
                List.of(),
                Optional.empty());
        assertThat(fields(file.file(offer.publisher(), offer.id(), wrong)))
                .containsExactlyInAnyOrder(
                        "partners", "markets", "reason", "contactName", "contactEmail", "contactPhone");
        var unknown = new FileRequest.Command(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                "x",
                "M",
                "m@p.example",
                "",
                List.of(),
                Optional.empty());
        assertThat(fields(file.file(offer.publisher(), offer.id(), unknown))).containsExactly("kind");
    }

    @Test
    @Tag("P4")
    @DisplayName("A request that was made from a preview takes its token, once")
    void a_request_made_from_a_preview_takes_its_token() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, requests.partner());
        var preview = preview(offer, a);
        var request = fileFrom(offer, preview, a).orElseThrow();
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        assertThat(requests.maySell(offer, a)).isEmpty();
        assertThat(refusal(fileFrom(offer, preview, a)).code()).isEqualTo("preview-used");
    }

    @Test
    @Tag("A10")
    void a_request_from_a_preview_of_a_world_that_moved_is_not_filed() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        var preview = preview(offer, a);
        requests.sell(a, offer);
        assertThat(refusal(fileFrom(offer, preview, a)).code()).isEqualTo("sold-moved");
        assertThat(read.ofOffer(offer.publisher(), offer.id(), Locale.ROOT, PageRequest.first())
                        .orElseThrow()
                        .page()
                        .items())
                .isEmpty();
    }

    @Test
    @Tag("P4")
    void a_request_that_says_something_else_than_its_preview_is_not_filed_and_the_token_stays() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        var preview = preview(offer, a);
        assertThat(refusal(fileFrom(offer, preview, b))).isEqualTo(RequestsRefusal.REQUEST_NOT_AS_PREVIEWED);
        assertThat(fileFrom(offer, preview, a).orElseThrow().state()).isEqualTo(RequestState.APPROVED);
    }

    private PreviewId preview(OfferFixture.Made offer, OrganizationId partner) {
        return previews.preview(offer.publisher(), offer.id(), new WantedTransition.RemovePartners(Set.of(partner)))
                .orElseThrow();
    }

    private Outcome<SupportRequest> fileFrom(OfferFixture.Made offer, PreviewId preview, OrganizationId partner) {
        requests.tick();
        var said = RequestFixture.command(RequestKind.REMOVE_PARTNERS, List.of(), partner);
        return file.file(offer.publisher(), offer.id(), said.madeFrom(preview));
    }

    @Test
    @Tag("A4")
    void before_the_first_publication_no_request_is_needed() {
        var draft = requests.draft();
        assertThat(refusal(requests.ask(draft, RequestKind.ANY_TO_NONE)))
                .isEqualTo(RequestsRefusal.REQUEST_NEEDS_LIVE_OFFER);
    }

    @Test
    @Tag("R112")
    void a_kind_must_fit_the_live_option_and_two_option_changes_never_wait_at_once() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        assertThat(refusal(requests.ask(offer, RequestKind.ANY_TO_NONE)))
                .isEqualTo(RequestsRefusal.REQUEST_DOES_NOT_FIT);
        queued(offer, RequestKind.SPECIFIC_TO_ANY);
        assertThat(refusal(requests.ask(offer, RequestKind.SPECIFIC_TO_NONE)))
                .isEqualTo(RequestsRefusal.REQUEST_OPEN_ALREADY);
    }

    @Test
    @Tag("P8")
    void strangers_find_nothing_and_wrong_roles_hear_which_could() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var request = queued(offer, RequestKind.SPECIFIC_TO_ANY);
        var stranger = OfferFixture.aPublisher();
        assertThat(refusal(read.find(stranger, request.id(), Locale.ENGLISH))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(withdraw.withdraw(stranger, request.id()))).isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(file.file(
                        stranger, offer.id(), RequestFixture.command(RequestKind.SPECIFIC_TO_NONE, List.of()))))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(refusal(decide.approve(offer.publisher(), request.id(), ""))).isEqualTo(Denial.ROLE_REQUIRED);
        var partner = requests.agentOf(requests.partner(), Role.GLOBAL_ADMIN);
        assertThat(refusal(read.find(partner, request.id(), Locale.ENGLISH))).isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    @Tag("A8")
    void attachments_belong_to_the_request_and_are_read_by_whoever_reads_it() {
        var offer = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var content = "why we do this".getBytes(StandardCharsets.UTF_8);
        var stored = files.store(
                        offer.publisher(), FileUse.REQUEST_ATTACHMENT, "why.txt", new ByteArrayInputStream(content))
                .orElseThrow();
        requests.tick();
        var request = file.file(
                        offer.publisher(),
                        offer.id(),
                        RequestFixture.command(RequestKind.SPECIFIC_TO_ANY, List.of(stored.id())))
                .orElseThrow();
        assertThat(read.attachment(requests.operator(), request.id(), stored.id())
                        .orElseThrow()
                        .name())
                .isEqualTo("why.txt");
        assertThat(refusal(read.attachment(OfferFixture.aPublisher(), request.id(), stored.id())))
                .isEqualTo(Denial.NOT_FOUND);
        var again = requests.published(AudienceOption.SPECIFIC, requests.partner());
        var stolen = file.file(
                again.publisher(),
                again.id(),
                RequestFixture.command(RequestKind.SPECIFIC_TO_ANY, List.of(stored.id())));
        assertThat(fields(stolen)).containsExactly("attachments");
        assertThat(read.ofPublisher(again.publisher(), Locale.ENGLISH, PageRequest.first())
                        .orElseThrow()
                        .page()
                        .items())
                .as("a refusal has written nothing")
                .isEmpty();
    }

    private SupportRequest queued(
            OfferFixture.Made offer, RequestKind kind, org.entrepot.kernel.OrganizationId... partners) {
        requests.reviewByHand(kind, true);
        try {
            var request = requests.filed(offer, kind, partners);
            assertThat(request.state()).isEqualTo(RequestState.IN_REVIEW);
            return request;
        } finally {
            requests.reviewByHand(kind, false);
        }
    }

    private List<RequestStep.Kind> steps(SupportRequest request, Actor reader) {
        return read.find(reader, request.id(), Locale.ENGLISH).orElseThrow().history().stream()
                .map(RequestStep::kind)
                .toList();
    }

    private static List<Outcome<?>> atOnce(Callable<Outcome<?>> one, Callable<Outcome<?>> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::field).toList();
    }
}
