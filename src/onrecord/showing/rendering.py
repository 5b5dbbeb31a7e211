"""The report as one HTML file that needs nothing but itself.

The template escapes whatever it is given, and the page's content policy lets nothing run or load but the
page's own style and script, by their hashes: hostile text stays text.
"""

import base64
import hashlib
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.showing.pages import Page


def render(page: Page) -> str:
    """The page as HTML; the same page gives the same characters."""
    style, script = _asset("report.css"), _asset("report.js")
    environment = Environment(
        loader=PackageLoader("onrecord.showing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html").render(
        page=page, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script)
    )


def _asset(name: str) -> str:
    source = resources.files("onrecord.showing") / "templates" / name
    return source.read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
