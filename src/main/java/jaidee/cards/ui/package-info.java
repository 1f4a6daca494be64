/// What can be done with member cards from an owner's profile: print and replace.
package jaidee.cards.ui;
