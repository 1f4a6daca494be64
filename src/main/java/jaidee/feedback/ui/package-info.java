/// The pages of cases and of surveys, the panels that note and answer, and the question that is asked after a sale.
package jaidee.feedback.ui;
