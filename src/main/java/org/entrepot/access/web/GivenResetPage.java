package org.entrepot.access.web;

import java.time.Instant;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Shows an administrator the link it made; this once. */
public record GivenResetPage(Frame frame, String name, String link, Instant expires) implements View {}
