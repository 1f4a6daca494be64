package jaidee.loyalty;

import jaidee.kernel.Points;

/// What a deed takes from a lot (negative) or gives back to it (positive).
public record LotPart(long lot, Points points) {
}
