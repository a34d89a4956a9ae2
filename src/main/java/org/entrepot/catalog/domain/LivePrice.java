package org.entrepot.catalog.domain;

import java.math.BigDecimal;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;

/** One price of a publication, before it has its availability id. */
public record LivePrice(
        PlanId plan, CountryCode market, Term term, BillingCycle billingCycle, String currency, BigDecimal amount) {}
