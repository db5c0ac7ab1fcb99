"""The demonstration's directory: real organisations from a shipped file, and invented ones that show every feature.

The department above some of those is real as well; nothing is said of it but its name.
"""

from uuid import UUID

from django.db.models import Q
from wagtail.models import Locale

from core.markup import parse_body
from core.text import fold
from directory.importing import readers
from directory.importing.run import Options, run_import
from directory.models import Institute, InstituteName, Province, Representation, ResearchField
from editorial.gate import publish_reviewed_elsewhere
from editorial.models import Publication

from . import content
from .keys import demo_key

REASON = "Nội dung trình diễn, đã được duyệt trong mã nguồn"
REAL = content.HERE / "data" / "institutes.jsonl"
_REPRESENTED = "bimb"


def real_key(facts: dict) -> UUID:
    """The translation key of a real organisation: by its ROR identifier, or by its name where it has none."""
    return demo_key("institute", facts.get("ror") or fold(facts.get("name_en", "")))


class InstituteLoader:
    """Loads both; what is there already is left as it is."""

    def __init__(self, users, log):
        self.users, self.log = users, log

    def load(self) -> list[Institute]:
        """Load them; return the invented ones, which articles are about."""
        self._load_real()
        self.province = Province.objects.filter(name="Hải Phòng").first()
        self.research_fields = {found.code: found for found in ResearchField.objects.all()}
        self.loaded: dict[str, Institute] = {}
        for row in content.read_toml("institutes.toml")["institute"]:
            self.loaded[row["key"]] = self._existing(row["key"]) or self._publish(**row)
        self._represent(self.loaded[_REPRESENTED])
        return list(self.loaded.values())

    def _load_real(self) -> None:
        table = readers.read(REAL.read_bytes(), REAL.name)
        choices = Options(reason=REASON, leave_out_refused=True, only_new=True)
        choices.new_key = lambda row: real_key(row.facts)
        counts = run_import(table, choices).counts()
        self.log(f"institutes {counts}")

    def _existing(self, key) -> Institute | None:
        return Institute.objects.entries().filter(translation_key=demo_key("institute", key)).first()

    def _publish(
        self, key, fields=(), names=(), parent="", successor="", description="", is_real=False, **facts
    ) -> Institute:
        institute = Institute(
            translation_key=demo_key("institute", key),
            locale=Locale.objects.get(language_code="vi"),
            live=False,
            parent=self.loaded.get(parent),
            successor=self.loaded.get(successor),
            province=self.province,
            description=parse_body(description),
            source=content.REAL_ABOVE_INVENTED if is_real else content.INVENTED,
            **facts,
        )
        institute.names = [InstituteName(**name) for name in names]
        institute.fields_of_research = [self.research_fields[c] for c in fields if c in self.research_fields]
        institute.full_clean()
        institute.save()
        publish_reviewed_elsewhere(institute, user=None, reason=REASON)
        self.log(f"institute {institute.name_vi}")
        return institute

    def _represent(self, institute) -> None:
        Representation.objects.get_or_create(
            institute=institute, user=self.users["daidien"], defaults={"assigned_by": self.users["danhba"]}
        )


def demo_institutes():
    """The entries as the loader makes them; a translation that an editor added to one is his."""
    table = readers.read(REAL.read_bytes(), REAL.name)
    real = [dict(zip(table.headings, cells, strict=True)) for _line, cells in table.rows]
    keys = [real_key({"ror": (row["ror"] or "")[-9:], "name_en": row["name_en"]}) for row in real]
    keys += [demo_key("institute", row["key"]) for row in content.read_toml("institutes.toml")["institute"]]
    return Institute.objects.entries().filter(translation_key__in=keys)


def remove_institutes() -> int:
    """Remove them, once the demonstration's articles are gone. One that something real is tied to stays."""
    made = demo_institutes()
    used = Q(article_links__isnull=False) | Q(merges__isnull=False)
    for link in ("units", "predecessors"):
        used |= Q(**{f"{link}__isnull": False}) & ~Q(**{f"{link}__in": made})
    kept = Institute.objects.filter(used, pk__in=made).values_list("pk", flat=True)
    going = list(made.exclude(pk__in=list(kept)))
    Publication.objects.filter(
        base_content_type=Institute().get_base_content_type(), object_id__in=[str(one.pk) for one in going]
    ).delete()
    Institute.objects.filter(pk__in=[one.pk for one in going]).delete()
    return len(going)
