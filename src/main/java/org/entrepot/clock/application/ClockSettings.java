package org.entrepot.clock.application;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator configures about business time.
 *
 * @param movable whether it can be moved; unset: in the practice marketplace only
 */
@ConfigurationProperties("entrepot.clock")
public record ClockSettings(@Nullable Boolean movable) {}
