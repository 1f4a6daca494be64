package jaidee.health;

/// What sort of care falls due: it decides the icon, the template of the message and the column of reports.
public enum CareKind {
    VACCINE, PARASITE, CHECKUP, DENTAL, WEIGHT, OTHER
}
