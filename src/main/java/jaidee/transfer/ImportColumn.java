package jaidee.transfer;

import jaidee.kernel.Message;

/// What a column of a table that is brought in holds.
public enum ImportColumn {
    IGNORED,
    OWNER_NO, TITLE, FULL_NAME, FIRST_NAME, LAST_NAME, NICKNAME, PHONE, PHONE_2, LINE_ID, EMAIL,
    ADDRESS, SUBDISTRICT, DISTRICT, PROVINCE, POSTCODE, SOURCE, OWNER_NOTE, POINTS,
    PET_NAME, SPECIES, BREED, SEX, NEUTERED, BIRTH, COLOUR, MICROCHIP, PET_NOTE,
    VACCINE, GIVEN_ON, LOT;

    public Message named() {
        return Message.of("transfer.column." + name());
    }

    /// Whether it tells of the owner; what it does not, it tells of a pet or of what a pet was given.
    boolean ofOwner() {
        return this != IGNORED && compareTo(PET_NAME) < 0;
    }

    boolean ofPet() {
        return compareTo(PET_NAME) >= 0 && compareTo(VACCINE) < 0;
    }
}
