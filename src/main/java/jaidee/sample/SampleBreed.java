package jaidee.sample;

import jaidee.owners.Species;

/// A breed as the catalogue lists it, and how often it walks through the door.
record SampleBreed(Species species, String nameTh, String size, String coat, boolean popular) {
    private static final String LONG = "ยาว", CURLY = "หยิก", LARGE = "ใหญ่", SMALL = "เล็ก";

    double share() {
        return popular ? 10 : 1;
    }

    boolean wantsGrooming() {
        return coat.contains(LONG) || coat.contains(CURLY);
    }

    boolean large() {
        return size.startsWith(LARGE);
    }

    boolean small() {
        return size.startsWith(SMALL);
    }
}
