"""What the program needs of the machine it runs on: settings, recents, log, fonts, display, one instance."""
