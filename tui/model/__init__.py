"""The nouns: frozen values and their JSON. Imports nothing of ours outside this room."""
