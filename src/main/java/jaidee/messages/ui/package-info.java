/// The clinic’s texts as the manager writes them, and the rules of sending.
package jaidee.messages.ui;
