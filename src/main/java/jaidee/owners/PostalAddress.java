package jaidee.owners;

import jaidee.kernel.ThaiPlaces;
import java.util.List;

/// Where letters go; any part may be empty.
public record PostalAddress(String line, String subdistrict, String district, String province, String postcode) {
    public static final PostalAddress NONE = new PostalAddress("", "", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// All of it on one line.
    public String joined() {
        return String.join(" ", line, subdistrict, district, province, postcode).replaceAll(" {2,}", " ").strip();
    }

    /// As on an envelope, without the postcode.
    public List<String> lines() {
        return ThaiPlaces.envelope(line, subdistrict, district, province);
    }
}
