package org.entrepot.organizations;

/**
 * A customer that is no organization here yet, as typed.
 *
 * @param adminEmail who may accept agreements for it; empty for nobody yet
 */
public record NewCustomer(String name, String domain, String country, BillingProfile billing, String adminEmail) {

    /** To whom its invoices go (P10), as typed. */
    public record BillingProfile(
            String addressLine, String city, String postalCode, String contactName, String email, String phone) {}
}
