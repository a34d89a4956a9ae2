package org.entrepot.catalog;

/**
 * A document for customers, a PDF under the title that they read (R160).
 *
 * @param file id of the uploaded file
 */
public record ListingDocument(String title, String file) {}
