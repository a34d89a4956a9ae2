package org.entrepot.organizations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.organizations.PartnerStandingTest.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.BadInputCase;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("R87")
@Tag("R88")
@Tag("A31")
class PartnerDirectoryTest {

    private static final Competency.Award CLOUD_GOLD =
            new Competency.Award(Competency.CLOUD_PLATFORM, Competency.Level.GOLD);
    private static final Competency.Award CLOUD_SILVER =
            new Competency.Award(Competency.CLOUD_PLATFORM, Competency.Level.SILVER);

    private final OrganizationsFixture world;
    private final PartnerDirectory directory;
    private final EditOrganization editing;
    private final Organizations organizations;
    private final ReadOrganizations reading;

    PartnerDirectoryTest(
            OrganizationsFixture world,
            PartnerDirectory directory,
            EditOrganization editing,
            Organizations organizations,
            ReadOrganizations reading) {
        this.world = world;
        this.directory = directory;
        this.editing = editing;
        this.organizations = organizations;
        this.reading = reading;
    }

    @Test
    @DisplayName("R87 A31 P11: part of a name is enough, in any case and any script")
    void names_are_found_by_any_part() {
        world.directBill("İstanbul Yazılım A.Ş.", "TR");
        world.directBill("한국파트너", "KR");
        world.directBill("株式会社サンプル", "JP");
        world.directBill("شركة المثال", "AE");
        world.directBill("Großhandel Süd", "DE");

        assertThat(found("ISTANBUL")).containsExactly("İstanbul Yazılım A.Ş.");
        assertThat(found("yazilim")).containsExactly("İstanbul Yazılım A.Ş.");
        assertThat(found("YAZILIM")).containsExactly("İstanbul Yazılım A.Ş.");
        assertThat(found("국파")).containsExactly("한국파트너");
        assertThat(found("너")).containsExactly("한국파트너");
        assertThat(found("ｻﾝﾌﾟﾙ")).containsExactly("株式会社サンプル");
        assertThat(found("المثال")).containsExactly("شركة المثال");
        assertThat(found("GROSSH")).containsExactly("Großhandel Süd");
        assertThat(found("dsü")).isEmpty();
        assertThat(found("100%")).isEmpty();
    }

    @Test
    @Tag("R96")
    @DisplayName(
            "R96: direct bill partners and indirect providers are found; resellers, publishers and customers are not")
    void only_transacting_partners_are_found() {
        world.directBill("Zephyr Direct", "DE");
        world.provider("Zephyr Distribution", "DE");
        world.reseller("Zephyr Resale", "DE");
        world.publisher("Zephyr Publishing", "DE");
        world.customer("Zephyr Customer", "DE");
        assertThat(found("zephyr")).containsExactly("Zephyr Direct", "Zephyr Distribution");
    }

    @Test
    @Tag("A30")
    @DisplayName("A31 R100 R103: AND between the filters, OR inside one")
    void filters_combine() {
        var gold = partnerWith("Quartz Gold", "DE", Set.of(CLOUD_GOLD), List.of("Kubernetes", "SAP"));
        var silver = partnerWith("Quartz Silver", "FR", Set.of(CLOUD_SILVER), List.of("kubernetes"));
        partnerWith("Quartz None", "DE", Set.of(), List.of());

        assertThat(found("quartz", Set.of("DE"), Set.of(), Set.of())).containsExactly("Quartz Gold", "Quartz None");
        assertThat(found("quartz", Set.of("DE", "FR"), Set.of(CLOUD_GOLD, CLOUD_SILVER), Set.of()))
                .containsExactly("Quartz Gold", "Quartz Silver");
        assertThat(found("quartz", Set.of("FR"), Set.of(CLOUD_GOLD), Set.of())).isEmpty();
        assertThat(found("", Set.of("FR"), Set.of(), Set.of("KUBERNETES"))).containsExactly("Quartz Silver");
        assertThat(found(gold.toString(), Set.of("DE"), Set.of(), Set.of("sap")))
                .containsExactly("Quartz Gold");
        assertThat(found(silver.toString(), Set.of("DE"), Set.of(), Set.of())).isEmpty();
        assertThat(directory.skillsLike("kube", 5)).containsExactly("Kubernetes");
    }

    @Test
    @DisplayName("R87: a tenant id is exact, in any spelling")
    void tenant_ids_are_exact() {
        var id = world.directBill("Basalt", "DE").organization();
        assertThat(found("{" + id.toString().toUpperCase(Locale.ROOT) + "}")).containsExactly("Basalt");
        assertThat(found(id.toString().substring(0, 8))).isEmpty();
        assertThat(directory
                        .select(id.toString().replace("-", ""))
                        .orElseThrow()
                        .name())
                .isEqualTo("Basalt");
    }

    @Test
    @Tag("R97")
    @DisplayName("A26 R96 R97: unknown tenants and resellers are refused as cases/bad-input.csv decides")
    void selecting_answers_as_decided() {
        var reseller = world.reseller("Granite Resale", "DE").organization();
        BadInputCase.of("tenant-id").forEach(row -> {
            switch (row.result()) {
                case "unknown-tenant" -> row.expect(directory.select(row.input()));
                case "reseller-not-selectable" -> row.expect(directory.select(reseller.toString()));
                default -> {}
            }
        });
    }

    @Test
    @DisplayName("Keyset: pages follow each other without gap or overlap")
    void pages_follow_each_other() {
        for (int i = 0; i < 7; i++) {
            world.directBill("Paging " + (char) ('A' + i), "DE");
        }
        var search = PartnerDirectory.Search.byText("paging");
        var first = directory.search(search, PageRequest.first(3));
        var second = directory.search(search, PageRequest.of(Optional.of(3), first.next()));
        var third = directory.search(search, PageRequest.of(Optional.of(3), second.next()));
        assertThat(names(first.items())).containsExactly("Paging A", "Paging B", "Paging C");
        assertThat(names(second.items())).containsExactly("Paging D", "Paging E", "Paging F");
        assertThat(names(third.items())).containsExactly("Paging G");
        assertThat(third.next()).isEmpty();
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: the store lists active partners of the country that asked for it, resellers included")
    void only_listed_active_partners_are_shown_to_visitors() {
        list(world.directBill("Marble Listed", "CH"));
        list(world.reseller("Marble Resale", "CH"));
        world.directBill("Marble Quiet", "CH");
        list(world.organization("Marble Unsigned", "CH", EnrolmentKind.DIRECT_BILL));
        assertThat(names(directory
                        .listed(new CountryCode("CH"), PageRequest.first())
                        .items()))
                .containsExactly("Marble Listed", "Marble Resale");
    }

    @Test
    @Tag("R101")
    void a_filter_knows_eighteen_competencies_at_two_levels_and_nothing_else() {
        var codes = Stream.of(Competency.values())
                .flatMap(competency -> Stream.of(Competency.Level.values())
                        .map(level -> new Competency.Award(competency, level).code()))
                .toList();
        assertThat(codes)
                .hasSize(36)
                .contains("cloud-platform:gold", "windows-and-devices:silver", "enterprise-resource-planning:gold")
                .allSatisfy(code -> assertThat(Competency.Award.parse(code)).isPresent());
        assertThat(List.of("cloud-platform:bronze", "cloud-platform", "kubernetes:gold"))
                .allSatisfy(code -> assertThat(Competency.Award.parse(code)).isEmpty());
    }

    @Test
    @Tag("R102")
    void competencies_are_awarded_by_the_operator_and_never_typed_by_the_partner() {
        var partner = world.directBill("Gneiss", "DE");
        assertThat(refusal(editing.award(partner, partner.organization(), Set.of(CLOUD_GOLD))))
                .isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(found("gneiss", Set.of(), Set.of(CLOUD_GOLD), Set.of())).isEmpty();
        editing.award(world.operator(), partner.organization(), Set.of(CLOUD_GOLD))
                .orElseThrow();
        assertThat(found("gneiss", Set.of(), Set.of(CLOUD_GOLD), Set.of())).containsExactly("Gneiss");
    }

    @Test
    @DisplayName("R87: the directory is for publishers")
    void a_partner_may_not_search_partners() {
        var partner = world.directBill("Slate", "DE");
        var publisher = world.publisher("Slate Software", "DE");
        var search = PartnerDirectory.Search.byText("slate");
        assertThat(refusal(reading.partners(partner, search, PageRequest.first())))
                .isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(names(reading.partners(publisher, search, PageRequest.first())
                        .orElseThrow()
                        .items()))
                .containsExactly("Slate");
    }

    private void list(Actor admin) {
        var own = organizations.find(admin.organization()).orElseThrow();
        editing.editProfile(admin, own.id(), new EditOrganization.Profile(own.name(), true, List.of(), own.version()))
                .orElseThrow();
    }

    private OrganizationId partnerWith(String name, String country, Set<Competency.Award> awards, List<String> skills) {
        var admin = world.directBill(name, country);
        editing.award(world.operator(), admin.organization(), awards).orElseThrow();
        var own = organizations.find(admin.organization()).orElseThrow();
        editing.editProfile(admin, own.id(), new EditOrganization.Profile(name, false, skills, own.version()))
                .orElseThrow();
        return own.id();
    }

    private List<String> found(String text) {
        return found(text, Set.of(), Set.of(), Set.of());
    }

    private List<String> found(String text, Set<String> countries, Set<Competency.Award> awards, Set<String> skills) {
        var codes = countries.stream().map(CountryCode::new).collect(toSet());
        return names(directory
                .search(new PartnerDirectory.Search(text, codes, awards, skills), PageRequest.first())
                .items());
    }

    private static List<String> names(List<PartnerDirectory.Entry> entries) {
        return entries.stream().map(PartnerDirectory.Entry::name).toList();
    }
}
