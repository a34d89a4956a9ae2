package org.entrepot.catalog.domain;

/** R326: what the history of an offer tells; saved drafts are not among it. */
public enum HistoryKind {
    CREATED_OFFER,
    CREATED_PLAN,
    DELETED_PLAN,
    STOPPED_PLAN,
    RESUMED_PLAN,
    SUBMITTED,
    VALIDATED,
    APPROVED,
    RETURNED,
    PREVIEW_READY,
    CANCELLED_PUBLISH,
    SIGNED_OFF,
    WENT_LIVE,
    PUBLISHED_CHANNEL_FIELDS,
    SYNCED_AUDIENCE,
    STOPPED_SELLING
}
