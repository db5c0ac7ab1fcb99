from django.apps import AppConfig


class SampleConfig(AppConfig):
    """A kind of snippet that passes review, for the tests alone."""

    name = "tests.sample"
    label = "sample"
