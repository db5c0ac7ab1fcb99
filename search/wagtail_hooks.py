"""The admin's screens of this app."""

from . import viewsets as viewsets  # registering them is their import
