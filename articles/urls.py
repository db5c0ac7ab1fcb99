"""Feeds. Their names have a dot, which Wagtail's own pattern does not serve."""

from django.urls import path

from .feeds import AtomFeed, RssFeed

urlpatterns = [
    path("<path:page_path>/rss.xml", RssFeed.as_view(), name="rss"),
    path("<path:page_path>/atom.xml", AtomFeed.as_view(), name="atom"),
]
