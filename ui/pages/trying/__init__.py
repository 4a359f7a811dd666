"""One try: predict, do, what happened, reveal."""
