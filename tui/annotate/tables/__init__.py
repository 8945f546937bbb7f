"""What is known before an article is read: tables of words and names, and how they are looked up.

`lexicon` reads the word classes of `data/words.txt`, `cues` those that attribute. `gazetteer` holds
places and peoples (with `countries` and `bodies`), `given` first names, `titles` what stands before or after a name;
`forms` finds any of them in a text.
"""
