package org.entrepot.sales.web;

import org.entrepot.kernel.Money;

/**
 * An amount.
 *
 * @param amount plain digits at the currency's scale, such as {@code 12.50}
 * @param currency ISO 4217
 */
record MoneyBody(String amount, String currency) {

    static MoneyBody of(Money money) {
        return new MoneyBody(money.plainAmount(), money.currency().getCurrencyCode());
    }
}
