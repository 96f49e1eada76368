"""Records: the frozen nouns that flow through the house."""
