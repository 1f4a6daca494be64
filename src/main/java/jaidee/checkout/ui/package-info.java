/// The counter on screen: who is served, what is on the bill, what it comes to, taking the money, and what is handed
/// over afterwards. Sees its own services, those of features before it, and the kit.
package jaidee.checkout.ui;
