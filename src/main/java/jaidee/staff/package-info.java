/// The people who work at the clinic: who they are, what each may do, and the PIN that proves it. Also the first start,
/// which makes the clinic and its first manager. Sees the settings and what they see.
package jaidee.staff;
