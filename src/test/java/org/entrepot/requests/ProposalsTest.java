package org.entrepot.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.requests.application.HandleProposals;
import org.entrepot.requests.domain.Proposal;
import org.entrepot.requests.domain.RequestsRefusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@Tag("P2")
@DisplayName("Proposed removals")
class ProposalsTest {

    private static final UUID RULE = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    private final RequestFixture requests;
    private final ProposedRequests proposed;
    private final HandleProposals handle;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    ProposalsTest(
            RequestFixture requests,
            ProposedRequests proposed,
            HandleProposals handle,
            TransactionTemplate transaction,
            TestClock clock) {
        this.requests = requests;
        this.proposed = proposed;
        this.handle = handle;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void a_drop_out_waits_in_the_inbox_and_removes_nobody() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        assertThat(propose(offer, a)).containsExactly(a);
        assertThat(propose(offer, a)).as("said once").isEmpty();
        assertThat(inbox(offer)).extracting(Proposal::partner).containsExactly(a);
        assertThat(requests.maySell(offer, a)).containsExactly(a);
    }

    @Test
    void filing_it_is_an_ordinary_request() {
        var a = requests.partner();
        var b = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a, b);
        propose(offer, a);
        requests.filed(offer, RequestKind.REMOVE_PARTNERS, a);
        assertThat(inbox(offer)).isEmpty();
        assertThat(requests.maySell(offer, a, b)).containsExactly(b);
    }

    @Test
    void a_dismissed_one_does_not_come_back_until_the_partner_fits_again() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        propose(offer, a);
        var id = inbox(offer).getFirst().id();
        handle.dismiss(offer.publisher(), List.of(id)).orElseThrow();
        assertThat(propose(offer, a)).isEmpty();
        transaction.executeWithoutResult(_ -> proposed.withdraw(offer.id(), Set.of(a), RULE));
        assertThat(propose(offer, a)).containsExactly(a);
        assertThat(SupportRequestsTest.refusal(handle.dismiss(offer.publisher(), List.of(id))))
                .isEqualTo(RequestsRefusal.PROPOSAL_CLOSED);
    }

    @Test
    void another_publisher_neither_sees_nor_dismisses_it() {
        var a = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, a);
        propose(offer, a);
        var id = inbox(offer).getFirst().id();
        var stranger = OfferFixture.aPublisher();
        assertThat(SupportRequestsTest.refusal(handle.dismiss(stranger, List.of(id))))
                .isEqualTo(RequestsRefusal.PROPOSAL_CLOSED);
        assertThat(handle.inbox(stranger, Locale.ENGLISH, PageRequest.first())
                        .orElseThrow()
                        .page()
                        .items())
                .isEmpty();
        assertThat(inbox(offer)).hasSize(1);
    }

    private Set<OrganizationId> propose(OfferFixture.Made offer, OrganizationId partner) {
        return transaction.execute(_ -> proposed.propose(offer.id(), Set.of(partner), RULE, clock.now()));
    }

    private List<Proposal> inbox(OfferFixture.Made offer) {
        return handle.inbox(offer.publisher(), Locale.ENGLISH, PageRequest.first())
                .orElseThrow()
                .page()
                .items();
    }
}
