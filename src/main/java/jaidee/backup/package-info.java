/// Backups that make themselves: every day, when the till is closed and when the program ends; each is restored beside the data
/// and looked through before it counts, copied to a second place, and kept by generations. What a backup file is and how
/// one is restored is the business of `jaidee.db`.
package jaidee.backup;
