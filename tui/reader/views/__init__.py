"""What the reader's views show, as plain data made from a comparison. Nothing here knows Textual."""
