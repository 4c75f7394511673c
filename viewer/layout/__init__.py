"""Where everything stands on the surface: pure functions over days and pixels, without a screen."""
