/// Groups of owners by anything recorded: conditions said in words, counted while they are put together, kept by name. What
/// they are asked about is held in memory, so that a hundred thousand owners are counted between two letters.
package jaidee.segments;
