/// Member cards: made with the owner, looked up by what a scanner read, replaced when lost, printed. Sees `owners` and
/// those before it.
package jaidee.cards;
