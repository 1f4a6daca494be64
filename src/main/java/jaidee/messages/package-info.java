/// What the clinic writes to owners: texts with variables, what an SMS takes, and whether an owner may be written to at
/// all. Which reminders are written about is a matter of `outreach`. Sees owners and health.
package jaidee.messages;
