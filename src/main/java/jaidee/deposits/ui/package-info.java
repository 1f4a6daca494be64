/// The screen of an owner's deposit: how it came about, and money taken or given back.
package jaidee.deposits.ui;
