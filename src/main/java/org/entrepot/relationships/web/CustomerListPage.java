package org.entrepot.relationships.web;

import org.entrepot.kernel.Page;
import org.entrepot.relationships.Relationships;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The customers of a partner. */
public record CustomerListPage(
        Frame frame, Page<Relationships.Customer> customers, String text, boolean isFirst, boolean mayAdd)
        implements View {}
