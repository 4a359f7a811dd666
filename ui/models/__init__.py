"""Item models: adapters between records and Qt views."""
