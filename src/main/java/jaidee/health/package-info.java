/// What was given to a pet and when. Records are only ever added: a wrong or withdrawn one is answered by a later row.
/// Sees owners and the catalogue.
package jaidee.health;
