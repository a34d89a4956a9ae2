package org.entrepot.site;

/** The page that a visitor sees first. */
public record HomePage(Frame frame) implements View {}
