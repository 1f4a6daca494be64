package jaidee.owners;

import jaidee.kernel.Bilingual;

/// A breed that forms complete to.
///
/// @param quickPick among the first offered before anything is typed
public record Breed(Species species, Bilingual name, boolean quickPick) {
}
