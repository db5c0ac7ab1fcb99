"""Abbreviations that need no explanation, because readers of a Vietnamese agency's site meet them every day.

Kept short on purpose: whatever is left out costs an editor one glance at a warning, and whatever is put in may leave a
reader puzzled. To change the list, change this file.
"""

# Bodies, offices and forms of address of the State.
_STATE = "UBND HĐND UBMTTQ MTTQ TW TƯ BCH BTV TP TX TT HCM TPHCM CHXHCN VN QĐ NĐ CP TTg"
# Academic titles, schools, the press.
_PEOPLE = "GS PGS TS TSKH ThS KS BS CN NCS ĐH CĐ ĐHQG THPT THCS PV BTV TTXVN VTV VOV AFP AP BBC CNN"
# Names that are written so everywhere.
_WORLD = "UNESCO ASEAN APEC EU UN WHO WTO FAO UNDP UNICEF IMF WB NATO NASA ISO IEC OECD USA UAE FIFA"
# Companies, clubs, money, and things better known by their letters.
_COMPANIES = "TNHH MTV TMCP CTCP CLB CEO VIP VAT PCCC"
_THINGS = "USD VND VNĐ EUR GDP COVID HIV AIDS ADN DNA ARN RNA LED PDF SMS USB GPS TV CD DVD ATM SIM IT PC OK"
# The standards and marks that this readership works with.
_STANDARDS = "TCVN QCVN ISO HACCP VietGAP OCOP"

KNOWN = frozenset(f"{_STATE} {_PEOPLE} {_WORLD} {_COMPANIES} {_THINGS} {_STANDARDS}".upper().split())
