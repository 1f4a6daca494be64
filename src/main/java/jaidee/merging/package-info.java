/// Owners who stand in the books twice become one, and for a day two again.
package jaidee.merging;
