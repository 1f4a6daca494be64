/// The page of privacy and its panels.
package jaidee.privacy.ui;
