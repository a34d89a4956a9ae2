package org.entrepot.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.application.ApplyImport;
import org.entrepot.lists.application.Counted;
import org.entrepot.lists.application.ExportPartners;
import org.entrepot.lists.application.ForgetImports;
import org.entrepot.lists.application.ReadImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.application.RepairImport;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.ListsRefusal;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.PartnerImport.Target;
import org.entrepot.lists.domain.RowVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Import as a plan (idea 8): judged row by row, mended in place, applied as a whole or not at all. */
@EntrepotTest
@Tag("A26")
class ImportTest {

    private final AudienceFixture audiences;
    private final ReadPartnerList lists;
    private final ReadImport imports;
    private final RepairImport repair;
    private final ApplyImport apply;
    private final ExportPartners export;
    private final ForgetImports forget;
    private final TestClock clock;
    private final JdbcClient jdbc;

    ImportTest(
            AudienceFixture audiences,
            ReadPartnerList lists,
            ReadImport imports,
            RepairImport repair,
            ApplyImport apply,
            ExportPartners export,
            ForgetImports forget,
            TestClock clock,
            JdbcClient jdbc) {
        this.audiences = audiences;
        this.lists = lists;
        this.imports = imports;
        this.repair = repair;
        this.apply = apply;
        this.export = export;
        this.forget = forget;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void good_rows_go_into_the_draft_and_the_same_list_a_second_time_changes_nothing() {
        var offer = audiences.draft();
        var first = audiences.partner("DIRECT_BILL");
        var second = audiences.partner("INDIRECT_PROVIDER");
        var list = first + "\n" + second + "\n" + first + "\nnobody.example\n";
        var plan = read(offer, Target.DRAFT, false, list);
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.NEW, 2L, RowVerdict.DUPLICATE, 1L, RowVerdict.UNKNOWN, 1L));
        assertThat(draft(offer)).as("nothing before it is applied").isZero();
        assertThat(apply.apply(offer.publisher(), offer.id(), plan.id())
                        .orElseThrow()
                        .added())
                .isEqualTo(2);
        assertThat(draft(offer)).isEqualTo(2);
        var history = history(offer);
        var again = read(offer, Target.DRAFT, false, list);
        assertThat(again.count(RowVerdict.LISTED)).isEqualTo(2);
        assertThat(again.changesNothing()).isTrue();
        assertThat(apply.apply(offer.publisher(), offer.id(), again.id())
                        .orElseThrow()
                        .added())
                .isZero();
        assertThat(draft(offer)).isEqualTo(2);
        assertThat(history(offer)).isEqualTo(history);
    }

    @Test
    void an_ambiguous_name_is_mended_by_choosing_and_a_row_is_left_out() {
        var offer = audiences.draft();
        var twin = audiences.partner("Twin", "DIRECT_BILL");
        var other = audiences.partner("Twin", "INDIRECT_PROVIDER");
        sameName("Twin Trading", twin, other);
        var plan = read(offer, Target.DRAFT, false, "twin trading\nNo Such Company\n");
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.AMBIGUOUS, 1L, RowVerdict.UNKNOWN, 1L));
        markSelectable(twin, other);
        var chosen = repair.choose(offer.publisher(), offer.id(), plan.id(), 1, other.toString())
                .orElseThrow();
        assertThat(chosen.verdict()).isEqualTo(RowVerdict.NEW);
        repair.choose(offer.publisher(), offer.id(), plan.id(), 2, other.toString())
                .ifDone(row -> assertThat(row.verdict()).isEqualTo(RowVerdict.DUPLICATE))
                .orElseThrow();
        assertThat(repair.drop(offer.publisher(), offer.id(), plan.id(), 1)
                        .orElseThrow()
                        .verdict())
                .isEqualTo(RowVerdict.DROPPED);
        assertThat(reread(offer, plan).changesNothing()).isTrue();
    }

    @Test
    @Tag("alone")
    @DisplayName("A million times the same partner is one addition, and every other row says so")
    void a_million_duplicates() {
        var offer = audiences.draft();
        var partner = audiences.partner("DIRECT_BILL");
        var line = (partner + "\n").getBytes(StandardCharsets.US_ASCII);
        var plan = lists.read(offer.publisher(), offer.id(), command(Target.DRAFT, false, ""), again(line, 1_000_000))
                .orElseThrow();
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.NEW, 1L, RowVerdict.DUPLICATE, 999_999L));
        assertThat(apply.apply(offer.publisher(), offer.id(), plan.id())
                        .orElseThrow()
                        .added())
                .isEqualTo(1);
    }

    /** Never in memory as a whole. */
    private static InputStream again(byte[] line, int times) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at == (long) line.length * times ? -1 : line[(int) (at++ % line.length)];
            }
        };
    }

    @Test
    @Tag("R96")
    void a_reseller_is_the_wrong_kind_and_cannot_be_chosen_either() {
        var offer = audiences.draft();
        var reseller = audiences.partner("INDIRECT_RESELLER");
        var plan = read(offer, Target.DRAFT, false, reseller.toString());
        assertThat(only(offer, plan).verdict()).isEqualTo(RowVerdict.WRONG_KIND);
        assertThat(repair.choose(offer.publisher(), offer.id(), plan.id(), 1, reseller.toString()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Tag("R91")
    void partners_of_a_live_offer_are_authorized_at_once_with_one_receipt_over_all_rows() {
        var before = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, before);
        var one = audiences.partner("DIRECT_BILL");
        var two = audiences.partner("INDIRECT_PROVIDER");
        var plan = read(offer, Target.LIVE, false, before + "\n" + one + "\n" + two);
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.LISTED, 1L, RowVerdict.NEW, 2L));
        assertThat(apply.apply(offer.publisher(), offer.id(), plan.id())
                        .orElseThrow()
                        .isLive())
                .isTrue();
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), before, one, two)).containsExactlyInAnyOrder(before, one, two);
        assertThat(receipts(offer, "partners-authorized")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from channel.batch_partner")
                        .query(Long.class)
                        .single())
                .as("the intake is empty again")
                .isZero();
    }

    @Test
    @Tag("R76")
    void under_any_partner_every_addition_is_blocked_by_the_rule() {
        var offer = audiences.published(AudienceOption.ANY);
        var partner = audiences.partner("DIRECT_BILL");
        var plan = read(offer, Target.DRAFT, false, partner.toString());
        assertThat(only(offer, plan).verdict()).isEqualTo(RowVerdict.BLOCKED);
        assertThat(only(offer, plan).reason()).contains(ChannelRefusal.NEEDS_REQUEST.code());
        assertThat(apply.apply(offer.publisher(), offer.id(), plan.id())
                        .orElseThrow()
                        .added())
                .isZero();
    }

    @Test
    @Tag("P2")
    @Tag("R75")
    void a_list_that_shall_be_exactly_this_removes_from_the_draft_and_proposes_for_the_live_list() {
        var live = audiences.partner("DIRECT_BILL");
        var waiting = audiences.partner("DIRECT_BILL");
        var wanted = audiences.partner("DIRECT_BILL");
        var offer = audiences.published(AudienceOption.SPECIFIC, live);
        audiences.choose(offer, AudienceOption.SPECIFIC, live, waiting);
        var plan = read(offer, Target.DRAFT, true, wanted.toString());
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.NEW, 1L, RowVerdict.REMOVAL, 2L));
        var applied = apply.apply(offer.publisher(), offer.id(), plan.id()).orElseThrow();
        assertThat(applied.removedFromDraft()).isEqualTo(1);
        assertThat(applied.removalsProposed()).isEqualTo(1);
        audiences.tick();
        assertThat(audiences.maySell(offer.id(), live))
                .as("never a silent removal")
                .containsExactly(live);
        assertThat(draft(offer)).isEqualTo(1);
    }

    @Test
    void a_list_that_is_too_large_is_stopped_and_leaves_nothing() {
        var offer = audiences.draft();
        var bytes = ("Tenant ID\n" + (OrganizationId.next() + "\n").repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        var counted = new Counted(new ByteArrayInputStream(bytes), 10_000);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        lists.read(offer.publisher(), offer.id(), command(Target.DRAFT, false, "a.csv"), counted)))
                .hasCauseInstanceOf(Counted.TooLarge.class);
        assertThat(countImports(offer)).isZero();
    }

    @Test
    void one_that_is_read_in_the_background_is_visible_when_it_is_done_and_its_refusal_stands_in_it() {
        var offer = audiences.draft();
        var partner = audiences.partner("DIRECT_BILL");
        var command = command(Target.DRAFT, false, "large.csv");
        var announced = lists.announce(offer.publisher(), offer.id(), command).orElseThrow();
        assertThat(announced.state()).isEqualTo(PartnerImport.State.READING);
        assertThat(apply.apply(offer.publisher(), offer.id(), announced.id()))
                .extracting(ImportTest::refusal)
                .isEqualTo(ListsRefusal.IMPORT_NOT_READY);
        lists.continueReading(offer.publisher(), announced, command, counted(partner + "\n"));
        assertThat(reread(offer, announced).count(RowVerdict.NEW)).isEqualTo(1);
        var refused = lists.announce(offer.publisher(), offer.id(), command).orElseThrow();
        lists.continueReading(offer.publisher(), refused, command, counted("Name,Country\nContoso,DE\n"));
        assertThat(reread(offer, refused).refusal()).contains(ListsRefusal.FILE_NO_ID_COLUMN.code());
    }

    @Test
    void a_cancelled_one_is_read_no_further_and_applied_no_more() {
        var offer = audiences.draft();
        var command = command(Target.DRAFT, false, "large.csv");
        var announced = lists.announce(offer.publisher(), offer.id(), command).orElseThrow();
        apply.cancel(offer.publisher(), offer.id(), announced.id()).orElseThrow();
        lists.continueReading(
                offer.publisher(), announced, command, counted((OrganizationId.next() + "\n").repeat(50_000)));
        assertThat(reread(offer, announced).state()).isEqualTo(PartnerImport.State.CANCELLED);
        assertThat(reread(offer, announced).tally()).isEmpty();
        assertThat(apply.apply(offer.publisher(), offer.id(), announced.id()))
                .extracting(ImportTest::refusal)
                .isEqualTo(ListsRefusal.IMPORT_CLOSED);
    }

    @Test
    @Tag("P8")
    void a_stranger_finds_neither_import_nor_list() {
        var offer = audiences.draft();
        var plan = read(
                offer, Target.DRAFT, false, audiences.partner("DIRECT_BILL").toString());
        var stranger = OfferFixture.aPublisher();
        assertThat(imports.read(stranger, offer.id(), plan.id()))
                .extracting(ImportTest::refusal)
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(export.export(stranger, offer.id(), _ -> {
                    throw new AssertionError("was asked to write");
                }))
                .extracting(ImportTest::refusal)
                .isEqualTo(Denial.NOT_FOUND);
        var other = audiences.draft();
        assertThat(imports.read(other.publisher(), other.id(), plan.id()))
                .as("found below its own offer only")
                .extracting(ImportTest::refusal)
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    @Tag("R94")
    @Tag("A27")
    void an_export_of_one_offer_is_read_by_another() {
        var partner = audiences.partner("DIRECT_BILL");
        sameName("=Sum, Ltd.", partner);
        var other = audiences.partner("INDIRECT_PROVIDER");
        var from = audiences.published(AudienceOption.SPECIFIC, partner, other);
        var file = new StringWriter();
        export.export(from.publisher(), from.id(), _ -> file).orElseThrow();
        assertThat(file.toString())
                .startsWith("Tenant ID,Name,Country,Status,Sold\r\n")
                .contains(partner + ",\"'=Sum, Ltd.\",DE,authorized,no\r\n")
                .contains(",DE,authorized,no\r\n");
        var to = audiences.draft();
        var plan = lists.read(
                        to.publisher(),
                        to.id(),
                        command(Target.DRAFT, false, "export.csv"),
                        new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(tally(plan)).isEqualTo(Map.of(RowVerdict.NEW, 2L));
    }

    @Test
    void a_plan_that_nobody_applied_is_forgotten_with_its_rows() {
        var offer = audiences.draft();
        var plan = read(
                offer, Target.DRAFT, false, audiences.partner("DIRECT_BILL").toString());
        clock.moveTo(plan.expiresAt());
        forget.runDue();
        assertThat(imports.read(offer.publisher(), offer.id(), plan.id()))
                .extracting(ImportTest::refusal)
                .isEqualTo(Denial.NOT_FOUND);
    }

    private PartnerImport read(OfferFixture.Made offer, Target target, boolean isReplacing, String list) {
        return lists.read(
                        offer.publisher(),
                        offer.id(),
                        command(target, isReplacing, ""),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static ReadPartnerList.Command command(Target target, boolean isReplacing, String source) {
        return new ReadPartnerList.Command(target, isReplacing, source, 0);
    }

    private static Counted counted(String text) {
        return new Counted(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    private PartnerImport reread(OfferFixture.Made offer, PartnerImport plan) {
        return imports.read(offer.publisher(), offer.id(), plan.id()).orElseThrow();
    }

    private ImportRow only(OfferFixture.Made offer, PartnerImport plan) {
        return imports.rows(offer.publisher(), offer.id(), plan.id(), Optional.empty(), PageRequest.first())
                .orElseThrow()
                .items()
                .getFirst();
    }

    private static Map<RowVerdict, Long> tally(PartnerImport plan) {
        return plan.tally().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().rows()));
    }

    private static Object refusal(Outcome<?> outcome) {
        return outcome.fold(done -> done, problems -> problems.getFirst().refusal());
    }

    private long draft(OfferFixture.Made offer) {
        return count("select count(*) from channel.draft_partner where offer_id = :offer", offer);
    }

    private long history(OfferFixture.Made offer) {
        return count("select count(*) from channel.audience_change where offer_id = :offer", offer);
    }

    private long countImports(OfferFixture.Made offer) {
        return count("select count(*) from lists.import where offer_id = :offer", offer);
    }

    private long receipts(OfferFixture.Made offer, String kind) {
        return jdbc.sql("""
                        select count(*) from receipts.pending
                        where :offer = any (subjects) and canonical like '%"kind":"' || :kind || '"%'
                        """)
                .param("offer", offer.id().value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private long count(String sql, OfferFixture.Made offer) {
        return jdbc.sql(sql)
                .param("offer", offer.id().value())
                .query(Long.class)
                .single();
    }

    private void sameName(String name, OrganizationId... partners) {
        for (var partner : partners) {
            jdbc.sql("update organizations.organization set name = :name, name_key = lower(:name) where id = :id")
                    .param("name", name)
                    .param("id", partner.value())
                    .update();
        }
    }

    private void markSelectable(OrganizationId... partners) {
        for (var partner : partners) {
            jdbc.sql("update organizations.organization set selectable = true where id = :id")
                    .param("id", partner.value())
                    .update();
        }
    }
}
