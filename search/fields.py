"""Columns that only one database has, and the operators that ask them."""

from django.db import models


class VectorField(models.Field):
    """A ``tsvector`` of PostgreSQL; text where there is no such thing."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else "text"


class HiddenField(models.Field):
    """A hidden column of a full-text table of SQLite: the one that stands for all of it, and the rank of a row."""


class _Lookup(models.Lookup):
    lookup_name = "match"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        left, params = self.process_lhs(compiler, connection)
        return self.sql.format(left), (*params, self.rhs)


@VectorField.register_lookup
class VectorMatch(_Lookup):
    """Whether a vector has what a ``tsquery`` asks for."""

    sql = "{} @@ %s::tsquery"


@HiddenField.register_lookup
class TableMatch(_Lookup):
    """Whether a row has what a query of FTS5 asks for; of ``rank``, how rows are weighed."""

    sql = "{} MATCH %s"


class VectorRank(models.Func):
    """How well a vector answers a ``tsquery``, the words it has side by side above all; of a long one, less."""

    function = "ts_rank_cd"
    template = "%(function)s(%(expressions)s::tsquery, 1)"
    output_field = models.FloatField()
