/** Pages, programs' doors and feeds of service health. */
@NullMarked
package org.entrepot.health.web;

import org.jspecify.annotations.NullMarked;
