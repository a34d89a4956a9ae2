package org.entrepot.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "ada.kestrel@people.example";

    @ParameterizedTest
    @ValueSource(
            strings = {"kettle-window-seven", "말하는 당나귀의 오후 산책", "沉默的大象喝了三杯凉茶吗", "yeşil kedi uçan halıda", "x7#Kq0!mZp2$"
            })
    void words_and_letters_of_any_script_are_taken(String password) {
        assertThat(problems(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars"})
    void fewer_than_twelve_characters_are_refused(String password) {
        assertThat(problems(password)).contains(AccessRefusal.PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "qwerty123456",
                "PASSWORDPASSWORD",
                "correcthorsebatterystaple",
                "abcabcabcabc",
                "aaaaaaaaaaaaaaa",
                "123456789012",
                "!!Welcome!!2026!!"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(problems(password)).contains(AccessRefusal.PASSWORD_TOO_COMMON);
    }

    @Test
    void the_own_address_is_refused() {
        assertThat(problems("Ada.Kestrel@People.Example!")).contains(AccessRefusal.PASSWORD_LIKE_EMAIL);
        assertThat(problems("ada.kestrel-2026")).contains(AccessRefusal.PASSWORD_LIKE_EMAIL);
    }

    @Test
    void two_hundred_and_one_characters_are_too_many() {
        assertThat(problems("kettle-window-seven ".repeat(10) + "x")).contains(AccessRefusal.PASSWORD_TOO_LONG);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_each_at_its_field() {
        var problems = PasswordRules.problems("password", "password", "other", EMAIL);
        assertThat(problems).extracting(problem -> problem.field()).contains("password", "repeated");
        assertThat(problems).hasSize(3);
    }

    private static List<Refusal> problems(String password) {
        return PasswordRules.problems("password", password, password, EMAIL).stream()
                .map(problem -> problem.refusal())
                .toList();
    }
}
