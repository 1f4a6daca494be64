/// Whom the clinic reaches out to, and when. Sees health and owners.
package jaidee.outreach;
