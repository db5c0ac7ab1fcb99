"""Previews for outsiders: a link to one version, for somebody without an account."""
