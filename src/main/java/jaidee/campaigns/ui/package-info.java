/// Campaigns on screen.
package jaidee.campaigns.ui;
