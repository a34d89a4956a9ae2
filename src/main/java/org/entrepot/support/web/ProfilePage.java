package org.entrepot.support.web;

import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/** How one's own company is reached by those it answers. */
public record ProfilePage(Frame frame, Form form) implements ServicePage {}
