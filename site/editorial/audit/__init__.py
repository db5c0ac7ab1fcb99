"""Who did what: what is written into Wagtail's log, and the reports made from it."""

# Who sees all of it: approvers and administrators.
VIEW_AUDIT = "editorial.view_audit"
