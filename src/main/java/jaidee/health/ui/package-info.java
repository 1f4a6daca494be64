/// Care on the screen: the vaccination book and the dues on the profile of a pet, what is printed of them, the forms to
/// record and to put right, and the list of what the clinic gives. Sees health, owners, paper, scan and the kit.
package jaidee.health.ui;
