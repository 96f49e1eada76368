"""Notebook: tellings that show themselves as pages where a notebook asks for HTML.

Records know nothing of pages, so the ones handed to a Python user are of these two kinds, which add nothing else.
"""

from __future__ import annotations

from html import escape

from variorum.records import account

HEIGHT = 640  # pixels


class Edition(account.Edition, frozen=True):
    """All that is told of one story."""

    def _repr_html_(self) -> str:
        """The story's page in a frame of its own, so that its style does not touch the notebook."""
        return _framed(account.Telling(editions=(self,)))


class Telling(account.Telling, frozen=True):
    """What one run gives back."""

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that its style does not touch the notebook."""
        return _framed(self)


def shown(telling: account.Telling) -> Telling:
    """The same telling, with the same bytes, that can show itself."""
    editions = tuple(
        Edition(**{name: getattr(edition, name) for name in edition.__struct_fields__}) for edition in telling.editions
    )
    given = {name: getattr(telling, name) for name in telling.__struct_fields__}
    return Telling(**given | {"editions": editions})


def _framed(telling: account.Telling) -> str:
    from variorum.present import html  # the templates are loaded only where a page is asked for

    page = escape(html.render(telling), quote=True)
    return f'<iframe srcdoc="{page}" sandbox="allow-same-origin" width="100%" height="{HEIGHT}"></iframe>'
