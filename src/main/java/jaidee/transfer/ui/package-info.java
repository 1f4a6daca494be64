/// The page on which lists are brought in and taken out again.
package jaidee.transfer.ui;
