/// The first start and signing in, on screen.
package jaidee.staff.ui;
