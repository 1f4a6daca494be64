package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why a bill can't be confirmed as it is.
public sealed interface CheckoutRefusal extends Refusal {
    record EmptyBasket() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.empty");
        }
    }

    record NothingToCharge() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.nothing_to_charge");
        }
    }

    record QuantityOutOfRange(Bilingual item) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.quantity", item, BasketLine.MOST);
        }

        @Override
        public String field() {
            return "quantity";
        }
    }

    record NoteTooLong(int most) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.note", most);
        }

        @Override
        public String field() {
            return "note";
        }
    }

    record TooMuch() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.too_much");
        }
    }

    record ItemGone(Bilingual item) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.item_gone", item);
        }
    }

    record PriceChanged(Bilingual item, Money before, Money now) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.price_changed", item, before, now);
        }
    }

    record OwnerGone() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.owner_gone");
        }
    }

    record PetOfAnother(String pet) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.pet_of_another", pet);
        }
    }

    record PetDied(String pet) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.pet_died", pet);
        }
    }

    record TenderedTooLittle(Money missing) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.tendered_too_little", missing);
        }

        @Override
        public String field() {
            return "tendered";
        }
    }

    record TenderedUnlikely(Money mostChange) implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.tendered_unlikely", mostChange);
        }

        @Override
        public String field() {
            return "tendered";
        }
    }

    record EmptyPart() implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.empty_part");
        }

        @Override
        public String field() {
            return "tendered";
        }
    }

    /// The bill is paid already; more would have to be given back.
    record NothingMissing() implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.nothing_missing");
        }

        @Override
        public String field() {
            return "tendered";
        }
    }

    /// Nobody said that the money came, and the program cannot see it.
    record ArrivalNotChecked() implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.arrival_not_checked");
        }
    }

    /// The clinic has not said where PromptPay money goes.
    record NoPayee() implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.no_payee");
        }
    }

    record ReferenceTooLong(int most) implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.reference", most);
        }

        @Override
        public String field() {
            return "reference";
        }
    }

    /// The computer tells a day before the clinic opened: points, documents and coupons would carry a wrong date.
    record ClockWrong(LocalDate today, LocalDate opened) implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.refused.clock", today, opened);
        }
    }

    record TenderedTooMuch(Money due) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.tendered_too_much", due);
        }

        @Override
        public String field() {
            return "tendered";
        }
    }

    /// The last look at the bill and the confirmation differ: what was said to the customer no longer holds.
    record CouponStopped(Bilingual coupon, Message why) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.coupon", coupon, why);
        }
    }

    /// Points can't be given for it: too few of them, the wrong tier, none left.
    record RewardStopped(Bilingual reward, Message why) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.reward", reward, why);
        }
    }

    /// Nothing, less than nothing, or more than 100 %.
    record DiscountOutOfRange() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.discount_out_of_range");
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record NoPrice() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.no_price");
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record MoreThanPrice(Money price) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.more_than_price", price);
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record ReasonMissing() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.reason_missing");
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record ReasonTooLong(int most) implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.reason_too_long", most);
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record UnknownReceipt() implements CheckoutRefusal {
        public Message message() {
            return Message.of("checkout.refused.unknown_receipt");
        }
    }

    /// Came with a card of the family, and may act for the owner no longer.
    record PresenterGone() implements CheckoutRefusal {
        @Override
        public Message message() {
            return Message.of("cards.refused.carer_ended");
        }
    }
}
