"""Today and everyone: the page the program begins with."""
