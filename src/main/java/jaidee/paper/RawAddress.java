package jaidee.paper;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a printer that takes raw commands is reached.
public sealed interface RawAddress {
    /// The port on which receipt printers listen.
    int PORT = 9100;

    /// By cable or wireless, `192.168.1.50` or `slips.local:9101`.
    record Network(String host, int port) implements RawAddress {
        @Override
        public String written() {
            return port == PORT ? host : host + ":" + port;
        }
    }

    /// A device (`/dev/usb/lp0`, `LPT1`, `COM3`) or a share of Windows (`\\desk\slips`).
    record Device(Path path) implements RawAddress {
        @Override
        public String written() {
            return path.toString();
        }
    }

    /// A printer of the system by its name, whose driver passes commands on unchanged.
    record Queue(String name) implements RawAddress {
        @Override
        public String written() {
            return name;
        }
    }

    /// As it is typed and shown.
    String written();

    /// Reads what was typed; empty for nothing, or when it can be no address.
    static Optional<RawAddress> parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) return Optional.empty();
        if (Patterns.DEVICE.matcher(text).matches()) return device(text);
        Matcher network = Patterns.NETWORK.matcher(text);
        if (!network.matches() || !text.contains(".") && network.group(2) == null) return Optional.of(new Queue(text));
        int port = network.group(2) == null ? PORT : Integer.parseInt(network.group(2));
        return port < 1 || port > 65_535 ? Optional.empty() : Optional.of(new Network(network.group(1), port));
    }

    private static Optional<RawAddress> device(String text) {
        try {
            return Optional.of(new Device(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Kept out of what implementers see.
    final class Patterns {
        private static final Pattern DEVICE = Pattern.compile("(?:/|\\\\\\\\).+|(?i:COM|LPT)\\d{1,2}:?");
        private static final Pattern NETWORK = Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(\\d{1,5}))?");

        private Patterns() {
        }
    }
}
