package org.entrepot.cases.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.entrepot.cases.application.ReadNumbers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Numbers about cases, and the cases behind each of them. */
@Controller
@RequestMapping("/cases/numbers")
class NumbersPages {

    private final ReadNumbers read;

    NumbersPages(ReadNumbers read) {
        this.read = read;
    }

    @GetMapping
    ModelAndView numbers(Actor actor, Frame frame) {
        return new ModelAndView(
                "cases/numbers",
                "page",
                new NumbersPage(frame, actor.organization(), RefusedException.valueOf(read.read(actor))));
    }

    @GetMapping("/{number}")
    ModelAndView counted(
            Actor actor,
            Frame frame,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String week,
            PageRequest page) {
        return new ModelAndView(
                "cases/counted",
                "page",
                new CountedPage(
                        frame,
                        actor.organization(),
                        RefusedException.valueOf(read.counted(actor, number(number), week(week), page)),
                        page.isFirst()));
    }

    static ReadNumbers.Figure number(String code) {
        return ReadNumbers.Figure.of(code).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    /** What is no date narrows nothing. */
    static Optional<LocalDate> week(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
