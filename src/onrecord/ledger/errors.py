"""What can be wrong with a ledger, with what is put into it, or with what is asked of it."""


class LedgerError(Exception):
    """What is wrong, in one line."""


class Unfit(LedgerError):
    """A value that no ledger can hold, or that does not hold together; the rest can still be stored."""
