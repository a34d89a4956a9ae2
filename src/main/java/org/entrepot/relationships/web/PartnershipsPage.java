package org.entrepot.relationships.web;

import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Resellers of a provider, providers of a reseller. */
public record PartnershipsPage(
        Frame frame, ReadRelationships.Partnerships partnerships, Form form, boolean mayEnd, boolean mayAuthorise)
        implements View {}
