/// Owners and their pets: who they are, how to reach them, what to know before touching an animal, and finding them
/// from whatever is typed. Sees `kernel`, `db`, `search`, `audit` and `staff`; later features add to a profile through
/// the interfaces here (`ProfileExtras`, `PetHistory`, `SearchTerms`), never the other way round.
package jaidee.owners;
