package jaidee.messages;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a text is not saved.
public sealed interface TemplateRefusal extends Refusal {
    Language language();

    @Override
    default String field() {
        return language().name();
    }

    record UnknownVariable(Language language, String written) implements TemplateRefusal {
        @Override
        public Message message() {
            return Message.of("messages.refused.unknown", written);
        }
    }

    record NoWayOut(Language language) implements TemplateRefusal {
        @Override
        public Message message() {
            return Message.of("messages.refused.no_way_out", Variable.OPTOUT.written());
        }
    }
}
