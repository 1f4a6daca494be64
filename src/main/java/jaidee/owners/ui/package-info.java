/// The screens of owners and pets: list, enrolment, profiles.
package jaidee.owners.ui;
