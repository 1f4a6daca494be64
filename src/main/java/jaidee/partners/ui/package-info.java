/// Partners for the manager, and points exchanged with them at the desk.
package jaidee.partners.ui;
