"""Words that look as if they had lost letters and have not, found by measuring on Vietnamese news."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Borrowed, and spelt with letters that Vietnamese does not put side by side.
LOANWORDS = _words("kiốt kiôt iốt iôt iôn điốt điôt crôm")
# Units and short forms made of consonants that could be an onset and a coda.
SHORT_FORMS = _words("km hm dm cm mm nm pm hp vn cn cp st tp sp ct nt vt bt kt dn tt mn")
# What a single letter labels: "điểm b khoản 2".
LABELLED = _words("điểm khoản câu ý nhóm loại vitamin mục phần lớp khối hạng bảng gan type chữ số âm từ tiền")
# Forms of address, which stand before names that are cut short: "chị Nh".
ADDRESSES = _words("ông bà anh chị em cháu cô chú bác thầy")
