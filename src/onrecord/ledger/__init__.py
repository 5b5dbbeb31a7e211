"""The ledger: one file that holds every article, what each says, and what they say together.

The only room that speaks SQL. Facts are written once and proven by hashes; conclusions lie in tables
of their own and can be drawn again. Reading a ledger never changes it:

    with Ledger.open("story.onrecord") as ledger:
        for row in QUESTIONS["statements"](ledger, Asked(actor="mayor")): ...
        explain(ledger, row["id"])
        verify(ledger).findings
"""

from onrecord.ledger.asked import Asked
from onrecord.ledger.conclusions import Holdings, drop
from onrecord.ledger.errors import LedgerError, Unfit
from onrecord.ledger.explain import explain
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.questions import QUESTIONS
from onrecord.ledger.verify import Finding, Proof, verify

__all__ = [
    "QUESTIONS",
    "Asked",
    "Finding",
    "Holdings",
    "Ledger",
    "LedgerError",
    "Proof",
    "Unfit",
    "drop",
    "explain",
    "verify",
]
