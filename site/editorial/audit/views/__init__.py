"""The screens of the audit."""
