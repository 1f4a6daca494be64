package jaidee.feedback;

import jaidee.kernel.Bilingual;

/// What it was about, in the clinic's own words.
///
/// @param code   never changes
/// @param active offered for what is noted from now on
public record Theme(String code, Bilingual name, boolean active) {
}
