"""Press: the articles in a download from a press database, which holds many in one file."""

from variorum.steps.extract.formats.press.press import Printed, press_articles, press_page

__all__ = ["Printed", "press_articles", "press_page"]
