"""What the words of the index weigh, counted now and then; a process reads it once."""

from django.db import models


class Term(models.Model):
    """A token of the index, and in how many entries it is."""

    token = models.CharField(max_length=64, primary_key=True)
    frequency = models.PositiveIntegerField()

    def __str__(self):
        return self.token


class Totals(models.Model):
    """One row, with the key 1: how many entries there were when the terms were counted, and how long their fields, on average."""

    entries = models.PositiveIntegerField()
    title_length = models.FloatField()
    lead_length = models.FloatField()
    body_length = models.FloatField()

    @property
    def lengths(self) -> tuple[float, float, float]:
        """The lengths in the order of the fields."""
        return self.title_length, self.lead_length, self.body_length

    def __str__(self):
        return f"{self.entries}"
