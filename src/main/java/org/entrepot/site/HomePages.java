package org.entrepot.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start: what Entrepot is for a visitor, the first place of work for a member. */
@Controller
class HomePages {

    @GetMapping("/")
    ModelAndView home(Frame frame) {
        return frame.actor().isPresent() && !frame.navigation().isEmpty()
                ? new ModelAndView("redirect:" + frame.navigation().getFirst().href())
                : new ModelAndView("site/home", "page", new HomePage(frame));
    }
}
