/// Campaigns: a group of owners is told something, some of them are kept aside by chance, and afterwards it is counted what
/// it brought.
package jaidee.campaigns;
