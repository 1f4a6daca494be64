/// Finding owners and their pets while typing: an index in memory, asked at every keystroke, kept current after every
/// commit. Knows the kernel only; features give it households and read back what matched.
package jaidee.search;
