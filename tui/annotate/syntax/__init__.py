"""The grammar of an article: its paragraphs parsed, the parse mended, and put into lists that are quick to walk.

`parse` runs the language model (headlines in title case are read by `casing` first); `tree` is what all others see of
the parse, after `repair` and `repair_speech` have changed it (on the lists of `parsing`).
"""
