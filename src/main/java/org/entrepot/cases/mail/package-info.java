/** Answers by mail: fetched from a mailbox, recognised by their address, taken into the case or kept with the reason why not. */
@NullMarked
package org.entrepot.cases.mail;

import org.jspecify.annotations.NullMarked;
