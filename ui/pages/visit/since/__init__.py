"""Since last time: the practice sheet, what is still open, anything new, anything done without planning."""
