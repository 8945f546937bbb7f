"""The two models, each loaded late and once: spaCy's for the parse (`language`), MiniLM's for nearness (`embedding`).

`prefixes` tells spaCy which words with a hyphen are one. `embedding` is run by ONNX, without the layers that are not
needed (`onnx_cut`), on words cut into pieces (`wordpiece`). Without either model the room still works, by rules, and
says so.
"""
