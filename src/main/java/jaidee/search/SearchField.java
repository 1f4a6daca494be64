package jaidee.search;

/// What of a household can be searched. Names are found by sound and without tone marks too; codes only as they are.
public enum SearchField {
    OWNER_NAME(true), NICKNAME(true), CARER_NAME(true), PHONE(false), LINE_ID(false), MEMBER_NO(false), CARD(false),
    PET_NAME(true), PET_NO(false), MICROCHIP(false);

    private final boolean name;

    SearchField(boolean name) {
        this.name = name;
    }

    boolean isName() {
        return name;
    }
}
