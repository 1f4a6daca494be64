/// The key of a locked database: how it is wrapped, where it lies, how it is asked for at the start, and the paper that opens
/// everything when all else is lost. Sees the database, the log, and who may do what; no feature of the clinic.
package jaidee.vault;
