from django.db import models

from search.fields import VectorField

from .entry import Entry


class Tokens(models.Model):
    """On PostgreSQL: the streams of an entry, and two vectors of them.

    ``head`` has title and lead with their places, and each two neighbours as a lexeme as well (``cong_nghe``): a phrase
    is then two look-ups in the index, where asking for places would read every text again. ``whole`` has the words of
    every field, without places.
    """

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.CASCADE, related_name="tokens")
    title = models.TextField()
    lead = models.TextField()
    body = models.TextField()
    head = VectorField()
    whole = VectorField()

    def __str__(self):
        return self.title
