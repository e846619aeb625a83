"""Times in Arabic text: dates, clock times, durations and their intervals."""

from tawatur.mentions.time.reader import Preference, Register, read_times

__all__ = ["Preference", "Register", "read_times"]
