/// What a clinic brings along from the lists it has, and everything it may take away again, in formats others can read. Sees
/// owners, care and points; only commands and the shell see it.
package jaidee.transfer;
