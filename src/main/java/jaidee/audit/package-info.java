/// Who did what, when: a log that only grows and in which a changed or missing entry shows. Sees the kernel and the
/// database.
package jaidee.audit;
