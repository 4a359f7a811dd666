"""The only place that knows SQLAlchemy: tables, transactions, keys, history."""
