"""What the ladder is drawn and worked with."""
