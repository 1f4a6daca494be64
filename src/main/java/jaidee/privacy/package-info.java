/// What owners may ask of the clinic about their data (PDPA): all that is held on them on paper and as a file, a register of
/// requests with its thirty days, erasure that keeps the accounts true, notice and consent on paper, retention, a data breach.
/// Sees every feature that keeps something on owners.
package jaidee.privacy;
