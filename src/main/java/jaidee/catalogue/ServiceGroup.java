package jaidee.catalogue;

import jaidee.kernel.Message;

/// What an item counts as for points, missions and reminders, whatever its category on the price list.
public enum ServiceGroup {
    EXAM, CHECKUP, VACCINE, PARASITE, NEUTER, DENTAL, SURGERY, TREATMENT, LAB, IMAGING, WARD, BOARDING, GROOM,
    REGISTRATION, MEDICINE, FOOD, GOODS, OTHER;

    public Message named() {
        return Message.of("catalogue.group." + name());
    }
}
