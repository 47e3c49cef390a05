/**
 * What belongs to every page or to none: home, sitemap, feed, headers, errors, settings.
 */
@NullMarked
package org.hipnerveguide.site;

import org.jspecify.annotations.NullMarked;
