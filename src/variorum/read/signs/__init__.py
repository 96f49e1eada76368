"""Signs: by what each kind of content is known."""
