package org.entrepot.kernel;

import java.text.Normalizer;

/** Reads what people type into fields that many forms have: e-mail addresses, links, phone numbers, lines of text. */
public final class Inputs {

    private Inputs() {}

    /** The domain lower case and in ASCII, the local part as typed (R152). */
    public static Outcome<String> email(String typed) {
        return EmailAddress.parse(typed).map(EmailAddress::value);
    }

    /** An https link; its host lower case and in ASCII, its path as typed (R311). */
    public static Outcome<String> httpsUrl(String typed) {
        return HttpsUrl.parse(typed).map(HttpsUrl::value);
    }

    /** A plus sign and digits, whatever script and punctuation they were typed in (R152). */
    public static Outcome<String> phone(String typed) {
        return PhoneNumber.parse(typed).map(PhoneNumber::value);
    }

    /** The name of somebody or something: a line that must not be blank (P11). */
    public static Outcome<String> name(String typed, int longest) {
        return line(typed, longest)
                .fold(
                        text -> text.isEmpty() ? Outcome.refused(InputRefusal.REQUIRED) : Outcome.done(text),
                        problems -> asName(problems.getFirst()));
    }

    /** Text of several lines that must not be blank, such as a reason. */
    public static Outcome<String> requiredText(String typed, int longest) {
        return text(typed, longest)
                .then(text -> text.isEmpty() ? Outcome.refused(InputRefusal.REQUIRED) : Outcome.done(text));
    }

    /** One line of text: composed, white space collapsed, no control or invisible characters (P11). */
    public static Outcome<String> line(String typed, int longest) {
        if (typed.strip().lines().count() > 1) {
            return Outcome.refused(InputRefusal.LINE_BREAK_NOT_ALLOWED);
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
        return checked(text, longest);
    }

    /** Text of several lines, kept as typed but for its ends (P11). */
    public static Outcome<String> text(String typed, int longest) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        return checked(text, longest);
    }

    /** Whether it holds a character that nobody sees: controls, direction overrides, zero-width ones. */
    public static boolean hasHiddenCharacter(String text) {
        return text.codePoints().anyMatch(Inputs::isHidden);
    }

    private static Outcome<String> checked(String text, int longest) {
        if (hasHiddenCharacter(text)) {
            return Outcome.refused(InputRefusal.CONTROL_CHARACTER);
        }
        return text.codePointCount(0, text.length()) > longest
                ? Outcome.refused(InputRefusal.TEXT_TOO_LONG, String.valueOf(longest))
                : Outcome.done(text);
    }

    /** Joiners are needed by emoji and by several scripts. */
    private static boolean isHidden(int character) {
        var type = Character.getType(character);
        var isJoiner = character == 0x200D || character == 0x200C;
        return (type == Character.CONTROL && character != '\n' && character != '\t')
                || (type == Character.FORMAT && !isJoiner)
                || type == Character.SURROGATE;
    }

    private static Outcome<String> asName(Problem problem) {
        if (problem.refusal() == InputRefusal.CONTROL_CHARACTER) {
            return Outcome.refused(InputRefusal.NAME_CONTROL_CHARACTER);
        }
        return problem.refusal() == InputRefusal.TEXT_TOO_LONG
                ? Outcome.refused(
                        InputRefusal.NAME_TOO_LONG, problem.arguments().getFirst())
                : Outcome.refused(problem);
    }
}
