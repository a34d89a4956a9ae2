/** The rules of incidents: timelines, coverage, uptime; pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.health.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
