"""What can be found, a module for each app that says it; registering them is their import."""

from . import articles, information, institutes

__all__ = ["articles", "information", "institutes"]
