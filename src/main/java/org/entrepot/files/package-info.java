/**
 * Files that people attach to something: kept outside the database rows, addressed by the hash of their content, typed by
 * what they hold and not by what they are called, and handed out as downloads only.
 *
 * <p>It does not know what a file is attached to: the module that owns the thing decides who may read it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "receipts", "site"})
@NullMarked
package org.entrepot.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
