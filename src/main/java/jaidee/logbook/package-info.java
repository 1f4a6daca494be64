/// The log as people read it: found by days, person, kind and words, said in sentences, checked and exported.
package jaidee.logbook;
