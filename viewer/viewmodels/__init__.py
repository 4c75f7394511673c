"""What QML sees of the program: thin objects over plain values, in camelCase only here and in models."""
