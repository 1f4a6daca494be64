/// What the manager wants to know of a month: its figures against other months and goals, the tables behind them, the
/// trends. Sees everything that the desk records and changes nothing.
package jaidee.reports;
