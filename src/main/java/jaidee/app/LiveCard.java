package jaidee.app;

/// A card of the settings that does something only while it is looked at.
interface LiveCard {
    void opened();

    void closed();
}
