/** Passports, chains, desks, profiles and gaps for people and programs. */
@NullMarked
package org.entrepot.support.web;

import org.jspecify.annotations.NullMarked;
