package org.entrepot.clock.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.entrepot.clock.application.MovePracticeClock;
import org.entrepot.clock.application.ReadPracticeClock;
import org.entrepot.clock.application.TravelOn;
import org.entrepot.clock.domain.ClockRefusal;
import org.entrepot.clock.domain.Destination;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The practice clock for people (P19). */
@Controller
@RequestMapping(PracticeClockPages.PATH)
class PracticeClockPages {

    static final String PATH = "/practice/clock";

    private final ReadPracticeClock read;
    private final MovePracticeClock move;
    private final TravelOn travel;

    PracticeClockPages(ReadPracticeClock read, MovePracticeClock move, TravelOn travel) {
        this.read = read;
        this.move = move;
        this.travel = travel;
    }

    @GetMapping
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Form.empty());
    }

    /** Which button was pressed: a day, a month, the next due moment, or the moment typed. */
    @PostMapping("/journeys")
    ModelAndView move(Frame frame, Actor actor, Form form) {
        RefusedException.valueOf(read.now(actor));
        var zone = frame.texts().zone();
        var outcome = destination(form, zone).then(to -> move.move(actor, to));
        if (outcome instanceof Outcome.Refused<?>(var problems)
                && problems.getFirst().refusal().kind() == Refusal.Kind.INVALID) {
            var view = page(frame, actor, form.refused(problems));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        RefusedException.valueOf(outcome);
        travel.travelFor(PracticeClockApi.PATIENCE);
        return new ModelAndView("redirect:" + PATH);
    }

    private static Outcome<Destination> destination(Form form, ZoneId zone) {
        return switch (form.value("by")) {
            case "day" -> Outcome.done(new Destination.After(Period.ofDays(1), zone));
            case "month" -> Outcome.done(new Destination.After(Period.ofMonths(1), zone));
            case "next" -> Outcome.done(new Destination.NextDue());
            default -> typed(form.value("to"), zone);
        };
    }

    private static Outcome<Destination> typed(String to, ZoneId zone) {
        try {
            return Outcome.done(new Destination.Moment(
                    LocalDateTime.parse(to.strip()).atZone(zone).toInstant()));
        } catch (DateTimeException _) {
            return Outcome.refused(Problem.at("to", ClockRefusal.CLOCK_DESTINATION_UNCLEAR));
        }
    }

    private ModelAndView page(Frame frame, Actor actor, Form form) {
        var now = RefusedException.valueOf(read.now(actor));
        return new ModelAndView("clock/practiceClock", "page", new PracticeClockPage(frame, now, form));
    }
}
