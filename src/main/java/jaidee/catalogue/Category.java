package jaidee.catalogue;

import jaidee.kernel.Bilingual;

/// A heading of the price list, in the order of `position`.
public record Category(String code, Bilingual name, int position) {
}
