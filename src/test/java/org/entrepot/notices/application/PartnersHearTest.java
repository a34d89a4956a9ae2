package org.entrepot.notices.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.channel.PartnersAuthorized;
import org.entrepot.channel.application.AnswerWindDown;
import org.entrepot.channel.application.ProposeWindDown;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.requests.RequestFixture;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.application.DecideRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the use case to the inbox of the partner that it is about; what its programs read is its organization's own copy. */
@EntrepotTest
@Tag("A49")
@DisplayName("A partner hears")
class PartnersHearTest {

    private final AudienceFixture audiences;
    private final RequestFixture requests;
    private final DecideRequest decide;
    private final ProposeWindDown propose;
    private final AnswerWindDown answer;
    private final ReadPartnerList lists;
    private final ApplyImport imports;
    private final SpreadHappenings spread;
    private final TestClock clock;
    private final JdbcClient jdbc;

    PartnersHearTest(
            AudienceFixture audiences,
            RequestFixture requests,
            DecideRequest decide,
            ProposeWindDown propose,
            AnswerWindDown answer,
            ReadPartnerList lists,
            ApplyImport imports,
            SpreadHappenings spread,
            TestClock clock,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.requests = requests;
        this.decide = decide;
        this.propose = propose;
        this.answer = answer;
        this.lists = lists;
        this.imports = imports;
        this.spread = spread;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void nothing_of_a_request_before_it_is_decided() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        assertThat(heard(partner)).containsExactly("offer-gained");
        requests.reviewByHand(RequestKind.REMOVE_PARTNERS, true);
        var request = requests.filed(offer, RequestKind.REMOVE_PARTNERS, partner);
        assertThat(heard(partner)).as("while it is reviewed").containsExactly("offer-gained");
        assertThat(heard(offer.publisher().organization())).doesNotContain("request-approved");
        decide.approve(requests.operator(), request.id(), "").orElseThrow();
        requests.reviewByHand(RequestKind.REMOVE_PARTNERS, false);
        assertThat(heard(partner)).containsExactlyInAnyOrder("offer-gained", "offer-lost");
        assertThat(heard(offer.publisher().organization())).contains("request-approved");
    }

    @Test
    void nothing_of_a_request_that_is_refused() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        requests.sell(partner, offer);
        requests.filed(offer, RequestKind.REMOVE_PARTNERS, partner);
        assertThat(heard(partner)).containsExactly("offer-gained");
        assertThat(heard(offer.publisher().organization())).contains("request-refused");
    }

    @Test
    @Tag("P3")
    void of_a_wind_down_from_its_proposal_to_its_beginning() {
        var partner = requests.partner();
        var offer = requests.published(AudienceOption.SPECIFIC, partner);
        requests.sell(partner, offer);
        var date = Optional.of(clock.now().plus(Duration.ofDays(90)));
        var proposed = propose.propose(
                        offer.publisher(), offer.id(), partner, new ProposeWindDown.Command(date, "We part as friends"))
                .orElseThrow();
        assertThat(heard(partner)).contains("wind-down-proposed").doesNotContain("wind-down-agreed");
        answer.accept(requests.agentOf(partner, Role.ADMIN_AGENT), proposed.id())
                .orElseThrow();
        assertThat(heard(partner)).contains("wind-down-agreed").doesNotContain("offer-lost");
        assertThat(heard(offer.publisher().organization())).contains("wind-down-agreed");
    }

    @Test
    @DisplayName("when it is one of many that a list authorized at once, and the many are one row to their transaction")
    void when_it_is_one_of_very_many() {
        var offer = audiences.published(AudienceOption.SPECIFIC, audiences.partner("DIRECT_BILL"));
        var before = rows();
        List<OrganizationId> many = IntStream.rangeClosed(0, PartnersAuthorized.MOST_TOLD_ONE_BY_ONE)
                .mapToObj(_ -> audiences.partner("DIRECT_BILL"))
                .toList();
        var list = many.stream().map(OrganizationId::toString).collect(Collectors.joining("\n"));
        var plan = lists.read(
                        offer.publisher(),
                        offer.id(),
                        new ReadPartnerList.Command(Target.LIVE, false, "", 0),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(heard(many.getFirst())).as("nothing is decided").isEmpty();
        imports.apply(offer.publisher(), offer.id(), plan.id()).orElseThrow();
        assertThat(rows() - before).isEqualTo(1);
        assertThat(heard(many.getFirst())).containsExactly("offer-gained");
        assertThat(heard(many.getLast())).containsExactly("offer-gained");
        assertThat(jdbc.sql("""
            select count(*) from notices.notice
            where reader = any (cast(:partners as uuid[]))
            """)
                        .param(
                                "partners",
                                many.stream().map(OrganizationId::toString).toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(many.size());
    }

    private List<String> heard(OrganizationId organization) {
        while (spread.spreadOnce()) {
            Thread.onSpinWait();
        }
        return jdbc.sql("""
            select kind from notices.notice
            join notices.happening on happening.id = notice.happening_id
            where reader = :organization
            """)
                .param("organization", organization.value())
                .query(String.class)
                .list();
    }

    private long rows() {
        return jdbc.sql("select count(*) from notices.happening where kind = 'offer-gained'")
                .query(Long.class)
                .single();
    }
}
