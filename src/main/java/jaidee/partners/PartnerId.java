package jaidee.partners;

public record PartnerId(long value) {
}
