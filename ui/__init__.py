"""The Qt window; no SQLAlchemy."""
