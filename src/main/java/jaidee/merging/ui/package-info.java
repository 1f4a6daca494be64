/// Two owners laid side by side, and who may stand in the books twice.
package jaidee.merging.ui;
