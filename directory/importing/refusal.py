"""Why a file, or a row of it, is not taken."""


class FileRefused(Exception):
    """Raised when a whole file cannot be taken. The message is for whoever brought it."""


class RowRefused(Exception):
    """Raised when something in one row cannot be taken. The message is for whoever brought the file."""
