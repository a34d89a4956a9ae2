/** Inbox, preferences and outbox for people and programs. */
@NullMarked
package org.entrepot.notices.web;

import org.jspecify.annotations.NullMarked;
