package org.entrepot.support.domain;

/**
 * How a partner, or the operator, is reached by those it answers (R186), and how it answers (R181).
 *
 * @param email empty when none is given; likewise the others
 */
public record SupportProfile(String email, String phone, String website, Service service) {

    public static final SupportProfile NONE = new SupportProfile("", "", "", Service.UNSAID);

    public boolean isEmpty() {
        return email.isBlank() && phone.isBlank() && website.isBlank();
    }
}
