"""The patient’s own ladder, over the whole screen."""
