/** The rules of incidents: timelines, coverage, uptime; pure. */
@NullMarked
package org.entrepot.health.domain;

import org.jspecify.annotations.NullMarked;
