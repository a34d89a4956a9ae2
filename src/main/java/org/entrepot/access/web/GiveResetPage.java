package org.entrepot.access.web;

import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Asks an administrator whether to make a link to a new password for that member. */
public record GiveResetPage(Frame frame, String name, String action) implements View {}
