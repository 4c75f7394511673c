"""What an exhibit needs to run unattended for weeks: plain classes; clock, files and screen are handed in."""
