"""Files of older versions, brought up to date."""
