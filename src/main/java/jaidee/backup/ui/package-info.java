/// The page of the backups, and the wizard that restores one.
package jaidee.backup.ui;
