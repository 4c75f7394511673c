"""What a timeline is: frozen values that know no file, no screen and no third party."""
