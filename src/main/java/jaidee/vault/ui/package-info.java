/// The page on which a clinic is locked or unlocked while nobody has it open.
package jaidee.vault.ui;
