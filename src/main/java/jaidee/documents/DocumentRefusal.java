package jaidee.documents;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a tax invoice is not made out.
public sealed interface DocumentRefusal extends Refusal {
    /// Only who is registered for VAT may issue tax invoices (Revenue Code s. 86): the sale has a plain receipt.
    record NoVat(String number) implements DocumentRefusal {
        @Override
        public Message message() {
            return Message.of("documents.refused.no_vat", number);
        }
    }

    /// The sale was voided: there is nothing to invoice.
    record NothingStands() implements DocumentRefusal {
        @Override
        public Message message() {
            return Message.of("documents.refused.voided");
        }
    }

    /// A credit note already refers to the paper that would be replaced.
    record Credited(String number) implements DocumentRefusal {
        @Override
        public Message message() {
            return Message.of("documents.refused.credited", number);
        }
    }

    /// It is made out to somebody else already; that one has to be corrected, with a reason.
    record MadeOut(String number, String name) implements DocumentRefusal {
        @Override
        public Message message() {
            return Message.of("documents.refused.made_out", number, name);
        }
    }

    record NothingToCorrect() implements DocumentRefusal {
        @Override
        public Message message() {
            return Message.of("documents.refused.nothing_to_correct");
        }
    }
}
