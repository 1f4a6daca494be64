/// The pages on which the manager shapes the members' programme (rules of earning, tiers, versions, trying before saving),
/// and the points of an owner: lots, entries, corrections, handing on, donations.
package jaidee.loyalty.ui;
