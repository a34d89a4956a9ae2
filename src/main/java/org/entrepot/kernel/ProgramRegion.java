package org.entrepot.kernel;

/** The program region of a country (R118, R120); its key as in Appendix A, such as {@code EUROPE}. */
public record ProgramRegion(String key) {

    @Override
    public String toString() {
        return key;
    }
}
