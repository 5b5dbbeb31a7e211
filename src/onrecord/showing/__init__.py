"""Shows a ledger to people and programs: tables, exports and the report. Reads it; never writes to it."""
