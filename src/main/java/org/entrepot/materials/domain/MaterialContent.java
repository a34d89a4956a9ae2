package org.entrepot.materials.domain;

import org.entrepot.files.FileId;

/** What a version hands out. */
public sealed interface MaterialContent {

    record InFile(FileId file) implements MaterialContent {}

    /** @param url https only */
    record AtAddress(String url) implements MaterialContent {}
}
