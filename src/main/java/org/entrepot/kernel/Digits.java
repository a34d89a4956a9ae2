package org.entrepot.kernel;

/** Decimal digits of any script as 0 to 9; everything else stays as it is. */
final class Digits {

    private Digits() {}

    static String toAscii(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
                result.append(Character.digit(character, 10));
            } else {
                result.appendCodePoint(character);
            }
        });
        return result.toString();
    }
}
