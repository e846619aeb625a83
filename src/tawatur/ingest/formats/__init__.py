"""One module for each format: its name, how to know it, how to read it."""
