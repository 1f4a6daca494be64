/// The pages on which the manager shapes the members' programme: rules of earning, tiers, versions, trying before saving.
package jaidee.loyalty.ui;
