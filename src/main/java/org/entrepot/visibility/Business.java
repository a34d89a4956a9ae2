package org.entrepot.visibility;

/** Whether the viewer's company has running subscriptions of the offer: its own, or those of its customers. */
public enum Business {
    /** Not looked up: the answer then names what is the viewer's own, and the asker filters by it. */
    NOT_ASKED,
    NONE,
    RUNNING
}
