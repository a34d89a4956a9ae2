package org.entrepot.channel.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.channel.application.ReadAssortment;
import org.entrepot.kernel.Page;
import org.entrepot.organizations.Organization;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * What a provider offers to one of its resellers (R97).
 *
 * @param reseller the one looked at; empty when the provider has none
 */
public record AssortmentPage(
        Frame frame,
        List<Organization> resellers,
        Optional<Organization> reseller,
        Page<ReadAssortment.Row> rows,
        String search,
        boolean isFirstPage)
        implements View {

    public List<Choice> choices() {
        return resellers.stream()
                .map(organization -> new Choice(organization.id().toString(), organization.name()))
                .toList();
    }

    public String chosen() {
        return reseller.map(organization -> organization.id().toString()).orElse("");
    }
}
