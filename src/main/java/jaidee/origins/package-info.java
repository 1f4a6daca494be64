/// Where owners come from: which source brought how many, whether they stayed and what they spent, and who recommended whom.
package jaidee.origins;
