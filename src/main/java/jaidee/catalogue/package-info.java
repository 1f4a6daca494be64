/// What the clinic sells, what it counts as, and how it is found at the desk; the word lists of breeds and colours.
/// Sees settings, staff and audit.
package jaidee.catalogue;
