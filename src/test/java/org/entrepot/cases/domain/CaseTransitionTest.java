package org.entrepot.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R196")
@DisplayName("The states of a case")
class CaseTransitionTest {

    @Test
    void the_table_answers_each_question_once() {
        var seen = new HashSet<String>();
        CaseTransition.TABLE.forEach(line -> assertThat(seen.add(line.by() + " " + line.act() + " " + line.from()))
                .as(line.toString())
                .isTrue());
    }

    @Test
    void every_state_is_reached_and_left() {
        var reached = EnumSet.of(CaseState.PENDING);
        CaseTransition.TABLE.forEach(line -> reached.add(line.to()));
        assertThat(reached).containsExactly(CaseState.values());
        for (var state : CaseState.values()) {
            assertThat(CaseTransition.TABLE).anyMatch(line -> line.from() == state && line.to() != state);
        }
    }

    @Test
    void only_the_holder_hands_over_resolves_and_asks_back() {
        for (var act : EnumSet.of(CaseAct.HAND_OVER, CaseAct.INQUIRE)) {
            assertThat(CaseTransition.TABLE.stream().filter(line -> line.act() == act))
                    .allMatch(line -> line.by() == Side.HOLDER);
        }
        assertThat(CaseTransition.TABLE.stream().filter(line -> line.act() == CaseAct.RESOLVE))
                .noneMatch(line -> line.by() == Side.ASKER || line.by() == Side.BYSTANDER);
    }

    @Test
    void an_answer_to_a_question_gives_the_ball_back_and_an_objection_opens_it_again() {
        assertThat(CaseTransition.after(CaseState.INQUIRING, Side.ASKER, CaseAct.REPLY))
                .contains(CaseState.PENDING);
        assertThat(CaseTransition.after(CaseState.RESOLVED, Side.ASKER, CaseAct.REPLY))
                .contains(CaseState.REOPENED);
        assertThat(CaseTransition.after(CaseState.CLOSED, Side.ASKER, CaseAct.REPLY))
                .isEmpty();
        assertThat(CaseTransition.after(CaseState.CLOSED, Side.ASKER, CaseAct.REOPEN))
                .contains(CaseState.REOPENED);
    }

    @Test
    void bystanders_speak_and_change_nothing() {
        assertThat(CaseTransition.TABLE.stream().filter(line -> line.by() == Side.BYSTANDER))
                .allMatch(line -> line.act() == CaseAct.ANSWER && line.from() == line.to());
    }
}
