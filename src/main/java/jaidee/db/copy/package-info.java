/// A clinic in open formats: written out of a database, read into a new one.
package jaidee.db.copy;
