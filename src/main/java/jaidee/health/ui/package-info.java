/// Care on the screen: what the profile of a pet shows and prints of it. Sees health, owners, paper and the kit.
package jaidee.health.ui;
