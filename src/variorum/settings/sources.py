"""Sources: the five places that a setting may come from, the later ones winning."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from variorum.errors import SettingsError
from variorum.settings.choices import NAMES, Settings

PREFIX = "VARIORUM_"
Value = str | int


class Setting(NamedTuple):
    """One setting with its value and where it comes from."""

    name: str
    value: Value
    origin: str  # "default", the path of a file, "VARIORUM_WORKERS" or "command line"


def resolved(
    given: Mapping[str, Value | None] | None = None, *, workspace: Path | None = None
) -> tuple[Settings, tuple[Setting, ...]]:
    """The settings of a run and where each comes from: default, user file, workspace, environment, command line."""
    found = {name: Setting(name, getattr(Settings(), name), "default") for name in NAMES}
    layers = [_file(user_file()), _file(workspace / "variorum.toml") if workspace else {}, _environment(), _line(given)]
    for layer in layers:
        found.update(layer)
    return _checked(found), tuple(found[name] for name in NAMES)


def user_file() -> Path:
    """The user's own settings file, whether it exists or not; `XDG_CONFIG_HOME` moves it."""
    folder = os.environ.get("XDG_CONFIG_HOME", "").strip()
    return (Path(folder) if folder else Path.home() / ".config") / "variorum" / "config.toml"


def surrounding_proxy() -> str:
    """Name of the environment's variable that names a proxy for other programs, "" where there is none."""
    names = [f"{kind}_proxy" for kind in ("https", "http", "all")]
    return next((name for one in names for name in (one, one.upper()) if os.environ.get(name)), "")


def _file(path: Path) -> dict[str, Setting]:
    try:
        table = tomllib.loads(path.read_text("utf-8")).get("settings", {})
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as settings: {error}") from error
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: [settings] must be a table")
    unknown = sorted(set(table) - set(NAMES))
    if unknown:
        raise SettingsError(f"{path}: no setting is called '{unknown[0]}'; there are {', '.join(NAMES)}")
    return {name: Setting(name, value, str(path)) for name, value in table.items()}


def _environment() -> dict[str, Setting]:
    keys = {name: PREFIX + name.upper() for name in NAMES}
    return {name: Setting(name, os.environ[key], key) for name, key in keys.items() if os.environ.get(key)}


def _line(given: Mapping[str, Value | None] | None) -> dict[str, Setting]:
    chosen = {name: value for name, value in (given or {}).items() if value is not None}
    return {name: Setting(name, value, "command line") for name, value in chosen.items()}


def _checked(found: dict[str, Setting]) -> Settings:
    for setting in found.values():
        try:
            value = msgspec.convert({setting.name: setting.value}, Settings, strict=False)
        except msgspec.ValidationError as error:
            raise SettingsError(f"{setting.name} = {setting.value!r} ({setting.origin}): {error}") from error
        found[setting.name] = setting._replace(value=getattr(value, setting.name))
    return Settings(**{name: found[name].value for name in NAMES})  # type: ignore[arg-type]
