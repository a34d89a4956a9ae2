package org.entrepot.discovery.web;

import java.util.List;
import org.entrepot.discovery.application.AnswerQuestions;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.entrepot.verdict.web.VerdictBody;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "May this partner …, and why?" for programs (P17, P18). */
@RestController
@RequestMapping("/api/verdicts")
class VerdictsApi {

    private final AnswerQuestions answer;
    private final BusinessClock clock;

    VerdictsApi(AnswerQuestions answer, BusinessClock clock) {
        this.answer = answer;
        this.clock = clock;
    }

    /**
     * Answers in the order of the questions.
     *
     * @param answers redacted for the caller
     */
    record VerdictAnswers(List<VerdictBody> answers) {
        VerdictAnswers {
            answers = List.copyOf(answers);
        }
    }

    @PostMapping
    VerdictAnswers answer(Actor actor, @RequestBody VerdictRequest request, Texts texts) {
        var questions = RefusedException.valueOf(request.questions(actor, clock.now()));
        return new VerdictAnswers(RefusedException.valueOf(answer.answer(actor, questions)).stream()
                .map(verdict -> VerdictBody.of(verdict, texts))
                .toList());
    }
}
