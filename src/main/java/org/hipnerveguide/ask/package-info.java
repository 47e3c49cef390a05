/**
 * A reader's question in, passages of the guide out.
 */
@NullMarked
package org.hipnerveguide.ask;

import org.jspecify.annotations.NullMarked;
