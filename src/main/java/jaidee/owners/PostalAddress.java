package jaidee.owners;

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
}
