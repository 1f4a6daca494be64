package jaidee.catalogue;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;

/// Why an item was not kept.
public sealed interface CatalogueRefusal extends Refusal {
    record CodeTaken(String code) implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.code_taken", code);
        }

        @Override
        public String field() {
            return "code";
        }
    }

    record BarcodeTaken(String barcode) implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.barcode_taken", barcode);
        }

        @Override
        public String field() {
            return "barcode";
        }
    }

    record PriceOutOfRange(Money most) implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.price", most);
        }

        @Override
        public String field() {
            return "price";
        }
    }

    record PointsOutOfRange(long most) implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.points", most);
        }

        @Override
        public String field() {
            return "points";
        }
    }

    record UnknownCategory() implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.category");
        }

        @Override
        public String field() {
            return "category";
        }
    }

    record Gone() implements CatalogueRefusal {
        public Message message() {
            return Message.of("catalogue.refused.gone");
        }
    }
}
