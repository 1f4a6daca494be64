/// The bill: what is in the basket, what it comes to, paying it, and the one transaction that makes it a sale with its
/// document, points and coupons. Sees rewards, loyalty, owners and the catalogue.
package jaidee.checkout;
