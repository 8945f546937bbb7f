"""Text to lines of cells: wrapping, lines of a whole article, and spans over them. Free of Textual."""
