package org.entrepot.lists;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrepot.BadInputCase;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.kernel.PageRequest;
import org.entrepot.lists.application.ReadImport;
import org.entrepot.lists.application.ReadPartnerList;
import org.entrepot.lists.domain.ImportRow;
import org.entrepot.lists.domain.PartnerImport;
import org.entrepot.lists.domain.RowVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every partner list of {@code cases/bad-input.csv}, read and judged against the organizations that the cases know. */
@EntrepotTest
@Tag("A26")
class PartnerListCasesTest {

    private static final List<List<String>> KNOWN = List.of(
            List.of("0b5f6c1e-7a44-4f0e-9a51-3d2c8e9b1a01", "DIRECT_BILL"),
            List.of("5a1d9c70-2f3b-4c8e-8d16-7be04f5a2c02", "INDIRECT_PROVIDER"),
            List.of("c83e47b2-91d5-4a6f-b0c2-16f9d2e73a03", "INDIRECT_PROVIDER"),
            List.of("e1f2a3b4-0c5d-4e6f-8a7b-9c0d1e2f3a04", "INDIRECT_RESELLER"));

    private final AudienceFixture audiences;
    private final ReadPartnerList lists;
    private final ReadImport imports;
    private final JdbcClient jdbc;

    PartnerListCasesTest(AudienceFixture audiences, ReadPartnerList lists, ReadImport imports, JdbcClient jdbc) {
        this.audiences = audiences;
        this.lists = lists;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    static Stream<BadInputCase> cases() {
        return BadInputCase.of("partner-list");
    }

    @BeforeEach
    void the_cases_know_four_organizations() {
        KNOWN.forEach(known -> organization(UUID.fromString(known.getFirst()), known.getLast()));
    }

    @Test
    void there_are_cases() {
        assertThat(cases()).hasSize(19);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_list_is_read_as_the_case_says(BadInputCase given) {
        var offer = audiences.draft();
        var bytes = Base64.getDecoder().decode(given.input());
        var read = lists.read(
                offer.publisher(),
                offer.id(),
                new ReadPartnerList.Command(PartnerImport.Target.DRAFT, false, given.id() + ".csv", bytes.length),
                new ByteArrayInputStream(bytes));
        if (given.isAccepted()) {
            assertThat(summary(offer, read.orElseThrow())).isEqualTo(given.result());
        } else {
            given.expect(read);
            assertThat(left(offer)).as("nothing is left of a refused file").isZero();
        }
    }

    private String summary(OfferFixture.Made offer, PartnerImport read) {
        var rows = imports.rows(offer.publisher(), offer.id(), read.id(), Optional.empty(), PageRequest.first(200))
                .orElseThrow()
                .items();
        return "tenants=%s;rowErrors=%s;duplicateLines=%s"
                .formatted(
                        text(
                                rows.stream().filter(row -> row.verdict() == RowVerdict.NEW),
                                row -> row.partner().orElseThrow().toString()),
                        text(
                                rows.stream()
                                        .filter(row -> row.verdict() != RowVerdict.NEW
                                                && row.verdict() != RowVerdict.DUPLICATE),
                                row -> row.line() + ":" + row.reason().orElseThrow()),
                        text(
                                rows.stream().filter(row -> row.verdict() == RowVerdict.DUPLICATE),
                                row -> String.valueOf(row.line())));
    }

    private static String text(Stream<ImportRow> rows, java.util.function.Function<ImportRow, String> text) {
        return rows.map(text).collect(joining("|"));
    }

    private long left(OfferFixture.Made offer) {
        return jdbc.sql("select count(*) from lists.import where offer_id = :offer")
                .param("offer", offer.id().value())
                .query(Long.class)
                .single();
    }

    private void organization(UUID id, String kind) {
        var at = TestClock.START.atOffset(ZoneOffset.UTC);
        var added = jdbc.sql("""
                        insert into organizations.organization
                            (id, domain, name, name_key, name_grams, listed, created_at, version)
                        values (:id, :domain, :name, :name, '{}', false, :at, 1)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("domain", "known-" + id + ".example")
                .param("name", "known-" + id)
                .param("at", at)
                .update();
        if (added == 1) {
            jdbc.sql("""
                    insert into organizations.enrolment (organization, kind, recorded_by, recorded_from)
                    values (:id, :kind, :id, :at)
                    """).param("id", id).param("kind", kind).param("at", at).update();
            jdbc.sql("""
                    insert into organizations.organization_country (organization, country, recorded_from)
                    values (:id, 'DE', :at)
                    """).param("id", id).param("at", at).update();
        }
    }
}
