/// Settings that concern the papers: the rates of VAT by date.
package jaidee.documents.ui;
