package org.entrepot.catalog;

/** A person or a desk of the publisher (R152-R154); empty texts where nothing was entered yet. */
public record Contact(String name, String email, String phone) {

    public static final Contact NONE = new Contact("", "", "");

    public boolean isComplete() {
        return !name.isBlank() && !email.isBlank() && !phone.isBlank();
    }

    public boolean isEmpty() {
        return name.isBlank() && email.isBlank() && phone.isBlank();
    }
}
