/**
 * The Hip Nerve Guide: an open guide to hip nerve pain.
 */
@NullMarked
package org.hipnerveguide;

import org.jspecify.annotations.NullMarked;
