"""Who says what: cue, source and content of every attribution. `attribution` is the face.

`cue_score` decides whether a word attributes in its place (its weights are learnt by `train_cues`), `sources` reads
who says it (with `according` and `phrases`), `contents` what is said (with `clause_said` and `put`), and `torn` mends
what was cut in two. `quotes` finds quoted stretches, `voices` gives each to its speaker over the whole article,
`speakers` turns a pronoun or a role into a name, and `said_by` puts it into the model's form.
"""
