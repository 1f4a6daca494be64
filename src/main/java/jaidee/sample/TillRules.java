package jaidee.sample;

import jaidee.checkout.VatTerms;
import jaidee.loyalty.Programme;

/// The clinic's rules that a bill of the story is made by.
record TillRules(Programme programme, VatTerms vat) {
}
