"""Settings: `base` holds what is true everywhere; `dev`, `test` and `production` add to it."""
