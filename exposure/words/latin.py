"""Words for systems that hold Western European letters only (ISO 8859-1), as many practice systems do."""

import unicodedata

_AS_TYPED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        "…": "...",
        "•": "-",
        "→": "to",
        "≤": "at most ",
        "≥": "at least ",
        "€": "EUR",
    }
)


def latin(text: str) -> str:
    """Give `text` with typographic signs as a typewriter writes them; letters stay as they are, accents composed."""
    return unicodedata.normalize("NFC", text).translate(_AS_TYPED)


def beyond_latin(text: str) -> str:
    """Give the characters that such a system may lose, each once and in order; marks that show nothing aside."""
    lost = [each for each in text if ord(each) > 0xFF and unicodedata.category(each) != "Cf"]
    return "".join(dict.fromkeys(lost))
