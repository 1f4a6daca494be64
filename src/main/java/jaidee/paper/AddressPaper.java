package jaidee.paper;

import java.util.List;

/// To whom a letter goes.
///
/// @param to       before the name, as "กรุณาส่ง"; empty on a small label
/// @param name     with title
/// @param lines    of the address, without the postcode
/// @param postcode five digits, or empty
public record AddressPaper(String to, String name, List<String> lines, String postcode) {
    public AddressPaper {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
