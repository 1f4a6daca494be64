/// Points and tiers: the append-only ledger in lots, what a bill earns and why, and the steps between tiers.
/// Sees owners and the catalogue.
package jaidee.loyalty;
