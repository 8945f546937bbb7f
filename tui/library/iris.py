"""Names as IRIs (RFC 3987), which other programs want, and back."""

import re
import uuid
from base64 import urlsafe_b64encode
from pathlib import PureWindowsPath
from urllib.parse import quote, unquote

_OWN = "urn:counterpoint:id:"
_UUID = "urn:uuid:"
_IRI = re.compile(r"""[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`\x7f-\x9f]+""", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:[\\/]", re.IGNORECASE)
_SHA256 = re.compile("[0-9a-f]{64}")


def id_iri(name: str) -> str:
    """The IRI of a thing kept: a UUID as `urn:uuid:`, what is an IRI as it stands."""
    if _is_uuid(name):
        return _UUID + name
    if _IRI.fullmatch(name) and not name.startswith((_UUID, _OWN)):
        return name
    return _OWN + quote(name, safe="", errors="replace")


def id_of(iri: str) -> str:
    """The name whose IRI it is: undoes `id_iri`. An IRI of another program is its own name."""
    if iri.startswith(_UUID) and _is_uuid(iri.removeprefix(_UUID)):
        return iri.removeprefix(_UUID)
    return unquote(iri.removeprefix(_OWN)) if iri.startswith(_OWN) else iri


def source_iri(name: str, sha256: str) -> str:
    """The IRI of a source: its address, the `file:` of its full path, else the `ni:` of its bytes (RFC 6920).

    A name like `a.txt` means a file only in one folder of one computer; its bytes are the same everywhere.
    """
    if _ADDRESS.match(name):
        return quote(name, safe="%/:?#[]@!$&'()*+,;=~", errors="replace")
    if name.startswith("/"):
        return "file://" + quote(name, errors="replace")
    if _DRIVE.match(name):
        return PureWindowsPath(name.encode("utf-8", "replace").decode()).as_uri()
    return hash_iri(sha256) or "urn:counterpoint:source:" + quote(name, safe="", errors="replace")


def hash_iri(sha256: str) -> str | None:
    """The IRI of bytes, by their hash; None where it is none."""
    if not _SHA256.fullmatch(sha256):
        return None
    return "ni:///sha-256;" + urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")


def target_iri(target: str) -> str:
    """The IRI of what a verdict is about: bytes, or what only we have a name for."""
    return hash_iri(target) or "urn:counterpoint:target:" + quote(target, safe="", errors="replace")


def _is_uuid(name: str) -> bool:
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False
