"""The strip, the chart, the words and the table of the gap."""
