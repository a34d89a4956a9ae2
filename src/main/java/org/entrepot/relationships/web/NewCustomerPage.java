package org.entrepot.relationships.web;

import java.util.List;
import org.entrepot.kernel.CountryCode;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * Two ways to a customer: one that is here already, or a new organization.
 *
 * @param countries those of the partner's own region (R124)
 */
public record NewCustomerPage(Frame frame, Form existing, Form form, List<CountryCode> countries) implements View {}
