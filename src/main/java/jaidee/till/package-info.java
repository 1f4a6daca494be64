/// The cash drawer: who opened it with what, which shift money belongs to, what should lie in it. Whatever takes or gives
/// money asks `ShiftBook` within its own transaction.
package jaidee.till;
