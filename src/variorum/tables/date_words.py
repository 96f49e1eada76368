"""Date words: what pages print beside a date, "published", "updated" and the like, in the languages of the press.

Source: the words of WordPress, Drupal and TYPO3 for "published", "posted", "updated" and "last modified" in their
translations, with the inflections that dictionaries give.
"""

from __future__ import annotations

import re
from functools import lru_cache

PUBLISHED = """
published posted created issued added publication release released first online date veröffentlicht veröffentlichung
veröffentlichungsdatum erstellt publiziert erschienen eingestellt datum erscheinungsdatum artikel publié publiée
parution paru posté écrit ligne mis mise publicado publicada publicación publicação fecha creado data criado postado
pubblicato pubblicata pubblicazione creato gepubliceerd geplaatst publicatie publicatiedatum opublikowano opublikowany
opublikowane publikacji publikacja dodano utworzono опубликовано опубликована опубликован дата публикации создано
опубліковано опублікована yayınlanma yayınlandı yayın tarihi tarih eklenme giriş oluşturulma publicerad publicerat
publicerades udgivet offentliggjort oprettet publisert julkaistu publikováno zveřejněno vydáno vytvořeno publikované
zverejnené megjelent közzétéve publicat postat objavljeno objavljena objavljen datum δημοσίευση δημοσιεύτηκε
δημοσιεύθηκε نشر النشر תאריך פורסם diterbitkan tanggal
"""
CHANGED = """
updated update modified edited revised changed reviewed amended aktualisiert aktualisierung geändert änderung
bearbeitet überarbeitet editiert stand modifié modifiée jour actualisé actualisée actualizado actualizada
actualización modificado modificada editado atualizado atualizada atualização aggiornato aggiornata aggiornamento
modificato modificata bijgewerkt gewijzigd aangepast zaktualizowano aktualizacja zmieniono zmodyfikowano edytowano
обновлено обновлена изменено изменена оновлено güncelleme güncellendi güncellenme uppdaterad uppdaterat ändrad
opdateret oppdatert endret päivitetty muokattu aktualizováno upraveno aktualizované frissítve módosítva actualizat
modificat ažurirano ενημέρωση تحديث עודכן diperbarui
"""
JOINING = """
on at in the of and to by last r from gmt utc local time hrs hours hour h uhr um am den der vom zuletzt letzte le à du
de la dernière il alle ore il del ultima ultimo última último el a las los do da às as o op om uur laatst laatste
ostatnia ostatnio o godz godzina w dnia время в г года ч р последнее son saat senast kl klo sidst sist naposledy
poslední u tl v ob la ora ore pe στις ώρα الساعة في eastern central pacific est edt cst cdt pst pdt bst cet cest mez
mesz msk ist wib p m pm min read mins minute minutes lesezeit ago
"""


@lru_cache(maxsize=1)
def lead_words() -> frozenset[str]:
    """All words that may stand with a date in a line that is nothing but a date."""
    return frozenset(f"{PUBLISHED} {CHANGED} {JOINING}".casefold().split())


@lru_cache(maxsize=1)
def changed_words() -> re.Pattern[str]:
    """The words for a change of what was published before."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(set(CHANGED.split())))) + r")\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def published_words() -> re.Pattern[str]:
    """The words for the publication; of French "mis en ligne", which is made of common ones, the whole."""
    vague = frozenset("first online mis mise ligne écrit data date datum artikel".split())
    words = sorted({"mis[e]? en ligne", *map(re.escape, set(PUBLISHED.split()) - vague)})
    return re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE)
