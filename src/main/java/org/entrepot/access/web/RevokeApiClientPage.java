package org.entrepot.access.web;

import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Asks before a program is shut out. */
public record RevokeApiClientPage(Frame frame, String name, String action) implements View {}
