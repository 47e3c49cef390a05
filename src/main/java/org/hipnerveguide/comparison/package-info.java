/**
 * What a release of other content would change: for an editor, before readers see it.
 * Which answers it assesses otherwise is found exactly, by sets of answers, and not by
 * trying some.
 */
@NullMarked
package org.hipnerveguide.comparison;

import org.jspecify.annotations.NullMarked;
