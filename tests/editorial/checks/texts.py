"""Pages as the checks see them, made without a database."""

from editorial.checks.page_text import PageText, Passage, Place


def prose(text, name="Đoạn văn 1") -> Passage:
    """A paragraph."""
    return Passage(text, Place(name), is_prose=True)


def caption(text) -> Passage:
    """Text that is not read from top to bottom."""
    return Passage(text, Place("Hình ảnh 1, Chú thích"))


def page(
    *body, title="Nghiệm thu đề tài", lead="Hội đồng đã họp.", language="vi", needs_lead=True
) -> PageText:
    """A page; strings are paragraphs."""
    parts = [
        prose(part, f"Đoạn văn {number}") if isinstance(part, str) else part
        for number, part in enumerate(body, start=1)
    ]
    return PageText(
        language=language,
        title=Passage(title, Place("Tiêu đề")),
        lead=None if lead is None else prose(lead, "Sapô"),
        needs_lead=needs_lead,
        body=parts,
    )
