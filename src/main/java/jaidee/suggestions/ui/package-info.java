/// Where the manager writes the rules of suggestions, tries them before they are saved, and sees what suggestions brought.
package jaidee.suggestions.ui;
