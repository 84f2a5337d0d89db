"""What is made beside the packages when a version is released."""
