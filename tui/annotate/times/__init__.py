"""The dates and times of an article, resolved against its own date. `find` is the face.

`time_patterns` knows which words are a time, `timewords` what they mean seen from a day (`reckoned` what is counted
in units from that day, with the calendar of `days`), and `tenses` whether past or future is meant.
"""
