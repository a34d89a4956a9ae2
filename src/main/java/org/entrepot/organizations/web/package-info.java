/** Pages and API of organizations and members. */
@NullMarked
package org.entrepot.organizations.web;

import org.jspecify.annotations.NullMarked;
