"""The thermometer that is the ladder, the movements, and today’s step."""
