<<<<<<< HEAD
/// The pages on which the manager shapes the members' programme: rules of earning, tiers, versions, trying before saving.
=======
/// The points of an owner and the members' programme on screen: lots, entries, corrections, handing on, donations.
/// Sees its own services, those of features before it, and the kit.
>>>>>>> 9abd69a (Show an owner's points: lots, every entry with what was left, corrections, handing on, donations; print a statement)
package jaidee.loyalty.ui;
