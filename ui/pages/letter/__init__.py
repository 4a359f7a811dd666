"""The letter to the GP."""
