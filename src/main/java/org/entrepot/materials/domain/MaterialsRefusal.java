package org.entrepot.materials.domain;

import org.entrepot.kernel.Refusal;

/** Why a material or a kit is not taken. */
public enum MaterialsRefusal implements Refusal {
    MATERIAL_KIND_UNKNOWN(Kind.INVALID),
    MATERIAL_LANGUAGE_UNKNOWN(Kind.INVALID),
    /** Neither a file nor an address. */
    MATERIAL_CONTENT_REQUIRED(Kind.INVALID),
    /** A file and an address. */
    MATERIAL_CONTENT_TWICE(Kind.INVALID),
    /** A marketing link is an address. */
    MATERIAL_LINK_REQUIRED(Kind.INVALID),
    /** It is withdrawn; it has to be offered again first. */
    MATERIAL_WITHDRAWN(Kind.CONFLICT),
    /** Argument: the most. */
    TOO_MANY_MATERIALS(Kind.CONFLICT),
    /** Argument: the most. */
    TOO_MANY_KITS(Kind.CONFLICT),
    /** Not one material of the offer that is offered now. */
    KIT_NEEDS_MATERIALS(Kind.INVALID);

    private final Kind kind;

    MaterialsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return "R142 R145 A45";
    }
}
