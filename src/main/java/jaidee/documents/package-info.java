/// Papers with a number: receipts, tax invoices, credit notes, slips of refunds and deposits. Numbers run without a gap by
/// kind and month, a void paper keeps its own, the first printing is the original. What they say comes from the sale,
/// refund or deposit they belong to.
package jaidee.documents;
