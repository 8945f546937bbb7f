"""What two articles are to each other, before any claim is looked at.

`dates` and `sequence` tell which is the earlier one, `copies` whether one text was made from the other, and
`companions` whether they are likely to be about one event (asked by the library, for articles not compared yet).
"""
