/// The sample clinic: invented owners, pets and eighteen months of believable days at the desk, made from a seed, to
/// practise in, to test with and to measure with. Sees every feature's values and rules and writes their tables itself,
/// in large batches.
package jaidee.sample;
