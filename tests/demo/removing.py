from io import StringIO

from django.core.management import call_command


def remove() -> str:
    """Remove the demonstration; return what the command said."""
    output = StringIO()
    call_command("remove_demo", stdout=output)
    return output.getvalue().strip()
