package jaidee.owners;

import jaidee.kernel.Bilingual;

/// A colour that forms complete to.
public record CoatColour(String code, Bilingual name) {
}
