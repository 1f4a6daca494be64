package jaidee.sample;

import jaidee.checkout.VatTerms;
import jaidee.loyalty.PointsRules;
import jaidee.loyalty.Tier;
import java.util.List;

/// The clinic's rules that a bill of the story is made by.
record TillRules(List<Tier> tiers, PointsRules points, VatTerms vat) {
}
