/// The clinic itself and how the program is set: one row of clinic, and settings with a type, a standard and limits. Sees
/// the kernel, the database and the audit log.
package jaidee.settings;
