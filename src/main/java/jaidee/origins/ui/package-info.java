/// The page of where owners come from, and the picture of who recommended whom.
package jaidee.origins.ui;
