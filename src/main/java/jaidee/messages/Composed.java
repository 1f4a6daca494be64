package jaidee.messages;

import java.util.List;

/// A text for one owner: ready, or blocked by what could not be filled in.
public sealed interface Composed {
    record Ready(String body, SmsCount count) implements Composed {
    }

    /// @param missing variables that have no value for this owner
    /// @param unknown what stands in braces and is no variable
    record Blocked(List<Variable> missing, List<String> unknown) implements Composed {
        public Blocked {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }

        /// As they are written: `{due_be} {colour}`.
        public String written() {
            return String.join(" ", java.util.stream.Stream.concat(missing.stream().map(Variable::written), unknown.stream()).toList());
        }
    }

    static Composed of(String body) {
        return body.isEmpty() ? new Blocked(List.of(), List.of()) : new Ready(body, SmsCount.of(body));
    }
}
