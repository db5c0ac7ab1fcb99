"""Breaking the glass: an administrator publishes before anybody could review, with a written reason."""
