package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;

/// A level of membership.
///
/// @param position          1 for the lowest
/// @param threshold         to be spent within twelve months
/// @param multiplierPercent of points from spending: 125 is × 1.25
/// @param discountPercent   off every bill
public record Tier(String code, int position, Bilingual name, Money threshold, int multiplierPercent,
                   int discountPercent, Bilingual privileges) {
}
