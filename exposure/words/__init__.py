"""Every sentence the program says outside widget labels."""
