"""Read: files, folders and standard input become raw sources, each named by its hash."""
