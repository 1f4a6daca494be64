/// The program: starts it, wires it, shows its window. The only package that knows all others; nobody knows it.
package jaidee.app;
