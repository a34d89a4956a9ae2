package org.entrepot.site;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the page after a redirect. */
public final class Flash {

    static final String ATTRIBUTE = "flash";

    private Flash() {}

    public static void say(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(ATTRIBUTE, sentence);
    }
}
