package org.entrepot.verdict.spi;

import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Term;

/** One price of one plan (P10): market, term and billing cycle. */
public record PriceKey(PlanId plan, CountryCode market, Term term, BillingCycle billingCycle) {}
