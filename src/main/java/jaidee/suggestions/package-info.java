/// What the desk may offer the pets in front of it, each with its reason in words: what the clinic’s own rules say of their
/// age, breed and season, and what owners like these also took, counted from the clinic’s own bills. Every showing, taking and
/// declining is counted, so that the manager sees which of them help. Knows the price list, the pets and their books; the
/// counter shows what is found here.
package jaidee.suggestions;
