/// The data folder: the H2 file, who may write to it and when a write counts, the journal of sales beside it, and the
/// checks that read everything back. Sees only the kernel; `jaidee.db.tables` is generated from the migrations.
package jaidee.db;
