/**
 * From files that an editor writes, through checks that stop a bad release, to the tables
 * that the guide is read from.
 */
@NullMarked
package org.hipnerveguide.content;

import org.jspecify.annotations.NullMarked;
