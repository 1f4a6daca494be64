/// What the clinic promises to do within a time (greet, see the vet, call back, answer), the timers that run for it, and how
/// often the promises were kept.
package jaidee.standards;
