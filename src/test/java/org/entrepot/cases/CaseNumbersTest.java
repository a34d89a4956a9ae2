package org.entrepot.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrepot.EntrepotTest;
import org.entrepot.cases.application.ReadNumbers;
import org.entrepot.cases.application.ReadNumbers.Figure;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseNumbers.Tally;
import org.entrepot.cases.domain.Severity;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.support.QuestionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A world counted by hand. The publisher gets four cases: one answered within an hour (in time for severity A), one after
 * three (late), one never, and one that it sends back unanswered.
 */
@EntrepotTest
@DisplayName("Numbers about cases")
class CaseNumbersTest {

    private final CaseFixture cases;
    private final ReadNumbers read;

    CaseNumbersTest(CaseFixture cases, ReadNumbers read) {
        this.cases = cases;
        this.read = read;
    }

    @Test
    @Tag("R202")
    void are_what_counting_by_hand_gives_and_lead_to_exactly_those_cases() {
        var chain = cases.chain();
        var quick = asked(chain, Severity.A);
        cases.pass(Duration.ofHours(1));
        answer(chain, quick);
        var late = asked(chain, Severity.A);
        cases.pass(Duration.ofHours(3));
        answer(chain, late);
        var silent = asked(chain, Severity.OTHER);
        var bounced = cases.asked(chain.customer(), chain, QuestionKind.BREAK_FIX, Severity.B);
        cases.handOver(chain.partner(), bounced.id(), chain.publisher().organization())
                .orElseThrow();
        cases.handOver(chain.publisher(), bounced.id(), chain.partner().organization())
                .orElseThrow();

        var publisher = read.read(chain.publisher()).orElseThrow();
        assertThat(publisher.firstAnswers().all().count()).isEqualTo(2);
        assertThat(publisher.firstAnswers().all().marked()).as("in time").isEqualTo(1);
        assertThat(publisher.firstAnswers().all().median().orElseThrow().toMinutes())
                .as("between one hour and three")
                .isEqualTo(120);
        assertThat(publisher.heldCases().all()).isEqualTo(new Tally(4, 1, Optional.empty()));
        assertThat(publisher.openByHolder().stream()
                        .filter(held -> held.holder().equals(chain.publisher().organization()))
                        .findFirst()
                        .orElseThrow()
                        .count())
                .isEqualTo(3);
        assertThat(counted(chain.publisher(), Figure.FIRST_ANSWERS)).containsExactly(late.id(), quick.id());
        assertThat(counted(chain.publisher(), Figure.PING_PONG))
                .containsExactly(bounced.id(), silent.id(), late.id(), quick.id());
        assertThat(publisher.weeks()).hasSize(12);
        assertThat(publisher.firstAnswers().weeks().values().stream()
                        .mapToLong(Tally::count)
                        .sum())
                .as("weeks add up")
                .isEqualTo(2);

        var partner = read.read(chain.partner()).orElseThrow();
        assertThat(partner.firstAnswers().all().count())
                .as("it gave on what it had")
                .isZero();
        assertThat(partner.heldCases().all()).isEqualTo(new Tally(1, 1, Optional.empty()));
        var stranger = read.read(cases.strangerPartner()).orElseThrow();
        assertThat(stranger.heldCases().all().count()).isZero();
        assertThat(stranger.openByHolder()).isEmpty();
    }

    private SupportCase asked(CaseFixture.Chain chain, Severity severity) {
        return cases.asked(chain.partner(), chain, QuestionKind.BREAK_FIX, severity);
    }

    private void answer(CaseFixture.Chain chain, SupportCase about) {
        cases.say(chain.publisher(), about.id(), CaseAct.ANSWER, "We look into it")
                .orElseThrow();
    }

    private List<CaseId> counted(Actor actor, Figure number) {
        return read.counted(actor, number, Optional.empty(), PageRequest.first()).orElseThrow().page().items().stream()
                .map(one -> one.about().id())
                .toList();
    }
}
