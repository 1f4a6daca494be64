/// Coupons on screen: the kinds in use, those given, one looked up by its code, and giving, printing and ending them.
/// Sees its own services, those of features before it, and the kit.
package jaidee.rewards.ui;
