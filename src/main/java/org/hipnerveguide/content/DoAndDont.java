package org.hipnerveguide.content;

import org.commonmark.node.CustomBlock;

/**
 * A pair of lists, "Do" and "Don't", each under its heading.
 */
final class DoAndDont extends CustomBlock {

}
