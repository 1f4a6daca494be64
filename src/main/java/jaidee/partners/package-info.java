/// Shops and hotels with which points are exchanged by numbered vouchers: what a block is worth both ways, what goes out,
/// what comes in, and what each month comes to between them and the clinic.
package jaidee.partners;
