package org.entrepot.access.web;

import java.util.List;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The form for a new API client. */
public record NewApiClientPage(Frame frame, Form form, List<Choice> scopes, List<Choice> roles) implements View {}
