package org.hipnerveguide.content;

/**
 * What the reading of any text draws on and reports to.
 *
 * @param words the region's words
 * @param register facts with their sources, and terms
 * @param pictures the pictures that ship with the guide
 * @param names where codes are defined and used
 * @param addresses where links lead
 * @param problems where mistakes are noted
 */
record Shelf(Words words, Register register, Pictures pictures, Names names, Addresses addresses, Problems problems) {
}
