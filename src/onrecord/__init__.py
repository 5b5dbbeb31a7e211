"""onrecord: who said what, when, on whose word; which figures; what changed; what conflicts."""
