package jaidee.kernel;

/// Why typed text is no telephone number. Nothing is guessed: the person at the desk is asked instead.
public sealed interface PhoneRefusal extends Refusal {
    /// A letter or sign that no telephone number has, such as the letter O for a zero.
    record BadChar(String found) implements PhoneRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.phone.bad_char", found);
        }
    }

    /// Too few or too many digits, or a beginning that no number of that length has.
    record BadLengthOrPrefix(String digits) implements PhoneRefusal {
        @Override
        public Message message() {
            return Message.of("kernel.phone.bad_length_or_prefix", digits.length());
        }
    }

    @Override
    default String field() {
        return "phone";
    }
}
