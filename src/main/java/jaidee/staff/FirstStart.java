package jaidee.staff;

import jaidee.settings.ClinicDetails;

/// The answers to the five questions of the first start, as they were typed.
public record FirstStart(ClinicDetails clinic, String managerName, String pin) {
}
