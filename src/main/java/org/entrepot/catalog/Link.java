package org.entrepot.catalog;

/** A titled link (R311). */
public record Link(String title, String url) {}
