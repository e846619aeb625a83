"""``python -m tawatur``."""

from tawatur.cli.app import main

main()
