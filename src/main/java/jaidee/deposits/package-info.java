/// Money that owners leave with the clinic beforehand (มัดจำ): taken, used on a bill, given back.
///
/// How it is taxed is the clinic's choice, made with its accountant. Here a deposit is money held for its owner: taking it
/// is no sale, it carries no VAT and earns no points; the bill it is used on is taxed and credited in full, and the
/// deposit is one of the ways that bill is paid. A clinic that treats money in advance as the price itself (Revenue Code
/// s. 78/1: the tax point of a service is its payment) sells it as an item of the catalogue instead.
package jaidee.deposits;
