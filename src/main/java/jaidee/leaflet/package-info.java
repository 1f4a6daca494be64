/// The members' programme on one page for owners: made from the rules in force, in simple words.
package jaidee.leaflet;
