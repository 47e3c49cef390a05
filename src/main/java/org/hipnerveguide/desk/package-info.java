/**
 * What an editor wants to see of the whole content at a glance, in a preview and nowhere
 * else.
 */
@NullMarked
package org.hipnerveguide.desk;

import org.jspecify.annotations.NullMarked;
