package org.entrepot.organizations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** One organization as the operator sees and changes it. */
public record OrganizationPage(
        Frame frame,
        ReadOrganizations.Details details,
        List<Roster.Entry> members,
        Map<ProgramRegion, String> regions,
        List<CountryCode> countries,
        Form form,
        boolean mayChange)
        implements View {

    public Organization organization() {
        return details.organization();
    }

    public String address(String rest) {
        return "/operator/organizations/" + organization().id() + rest;
    }

    public boolean isPartner() {
        return organization().isParty(Party.PARTNER);
    }

    public String kind(EnrolmentKind kind) {
        return OrganizationTexts.kind(frame.texts(), kind);
    }

    public String status(ProgramStatus status) {
        return OrganizationTexts.status(frame.texts(), status);
    }

    public Tone tone(ProgramStatus status) {
        return OrganizationTexts.tone(status);
    }

    public List<Choice> statusChoices() {
        return OrganizationTexts.statusChoices(frame.texts());
    }

    public String region(ProgramRegion region) {
        return OrganizationTexts.region(regions, region);
    }

    public String roles(Roster.Entry entry) {
        return OrganizationTexts.roles(frame.texts(), entry.member().roles());
    }

    public List<Choice> otherKinds() {
        var others = Arrays.stream(EnrolmentKind.values())
                .filter(kind ->
                        kind != EnrolmentKind.OPERATOR && !organization().is(kind))
                .toList();
        return OrganizationTexts.kindChoices(frame.texts(), others);
    }

    public List<Choice> competencyChoices() {
        return Arrays.stream(Competency.values())
                .flatMap(competency ->
                        Arrays.stream(Competency.Level.values()).map(level -> new Competency.Award(competency, level)))
                .map(award -> new Choice(award.code(), competency(award)))
                .toList();
    }

    public String competency(Competency.Award award) {
        return award.competency().title() + " · " + t("organizations.level." + award.level());
    }
}
