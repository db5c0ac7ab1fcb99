"""What was published of a page, for its editors: which version, when, on whose word, and what changed."""
