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
δημοσιεύθηκε ημερομηνία نشر نشرت النشر تاريخ تاریخ انتشار منتشر شائع اشاعت תאריך פורסם diterbitkan dipublikasikan tayang
terbit tanggal публикувана публикувано публикуван објављено објавено publicada publicouse paskelbta paskelbtas publicēts
avaldatud birt ngày đăng
"""
CHANGED = """
updated update modified edited revised changed reviewed amended corrected aktualisiert aktualisierung geändert änderung
bearbeitet überarbeitet editiert stand modifié modifiée jour actualisé actualisée actualizado actualizada
actualización modificado modificada editado atualizado atualizada atualização aggiornato aggiornata aggiornamento
modificato modificata bijgewerkt gewijzigd aangepast zaktualizowano aktualizacja zmieniono zmodyfikowano edytowano
обновлено обновлена изменено изменена оновлено güncelleme güncellendi güncellenme uppdaterad uppdaterat ändrad
opdateret oppdatert endret päivitetty muokattu aktualizováno upraveno aktualizované frissítve módosítva actualizat
modificat ažurirano ενημέρωση ενημερώθηκε τροποποίηση تحديث التحديث تعديل التعديل محدث ویرایش עודכן diperbarui
dimutakhirkan diupdate обновена обновено актуализирано актуализирана променена ажурирано изменето actualitzat
actualitzada actualització atnaujinta pakeista atjaunots uuendatud muudetud uppfært breytt posodobljeno
"""
JOINING = """
on at in the of and to by last r from gmt utc local time hrs hours hour h uhr um am den der vom zuletzt letzte le à du
de la dernière il alle ore il del ultima ultimo última último el a las los do da às as o op om uur laatst laatste
ostatnia ostatnio o godz godzina w dnia время в г года ч р последнее son saat senast kl klo sidst sist naposledy
poslední u tl v ob la ora ore pe στις ώρα الساعة في eastern central pacific est edt cst cdt pst pdt bst cet cest mez
mesz msk ist wib p m pm min read mins minute minutes lesezeit ago em ao آخر اخر یوم يوم lúc cập nhật jam pukul última
"""
# In English, before a day that is of something else than the report: of what it tells, of its copy or its end.
ELSEWHERE = """
born died until till deadline due expires expired expiry valid effective event when starts start begins ends
since before accessed retrieved printed archived captured recorded filmed photographed taken incident founded
established fact-checked checked
"""
# The same in scripts that set no space between words, or end them with marks that are no letters: found inside others.
JOINED_PUBLISHED = """
发布 發布 發佈 发表 發表 刊登 刊发 刊發 发稿 發稿 公開 掲載 配信 投稿 初出
입력 등록 게재 송고 발행 작성 प्रकाशित প্রকাশ เผยแพร่ โพสต์
"""
JOINED_CHANGED = """
更新 修改 修订 修訂 改訂 修正 수정 업데이트 갱신 अपडेट अद्यतन संशोधित আপডেট হালনাগাদ อัปเดต อัพเดต ปรับปรุง แก้ไข
"""
JOINED_OTHERS = """
时间 時間 日期 日時 日付 时 時 分 秒 日 月 火 水 木 金 土 曜日 曜 星期 礼拜 周 週 一 二 三 四 五 六 于 於
最終 最终 最后 最後 午前 午後 上午 下午 年 付 기사 최종 최초 승인 오전 오후 일 시 분
"""
EASTERN = "\u0900"  # from here on stand the scripts of India and of the East
PUBLISHED_PHRASE, CHANGED_PHRASE = "mise? en ligne", "cập nhật"  # made of common words


@lru_cache(maxsize=1)
def lead_words() -> frozenset[str]:
    """All words that may stand with a date in a line that is nothing but a date."""
    return frozenset(f"{PUBLISHED} {CHANGED} {JOINING}".casefold().split())


@lru_cache(maxsize=1)
def changed_words() -> re.Pattern[str]:
    """The words for a change of what was published before; of Vietnamese, which writes each syllable apart, both."""
    words = [*map(re.escape, sorted(set(CHANGED.split()))), CHANGED_PHRASE]
    return re.compile(rf"\b(?:{'|'.join(words)})\b|{'|'.join(JOINED_CHANGED.split())}", re.IGNORECASE)


@lru_cache(maxsize=1)
def published_words() -> re.Pattern[str]:
    """The words for the publication but vague ones; of "mis en ligne", which is made of such, the whole."""
    vague = frozenset(
        "first online mis mise ligne écrit data date datum ημερομηνία תאריך تاريخ تاریخ ngày artikel".split()
    )
    words = sorted({PUBLISHED_PHRASE, *map(re.escape, set(PUBLISHED.split()) - vague)})
    return re.compile(rf"\b(?:{'|'.join(words)})\b|{'|'.join(JOINED_PUBLISHED.split())}", re.IGNORECASE)


@lru_cache(maxsize=1)
def elsewhere_words() -> re.Pattern[str]:
    """The words that say of a day that it is of something else than the report."""
    return re.compile(rf"\b(?:{'|'.join(ELSEWHERE.split())})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    words = sorted(f"{JOINED_PUBLISHED} {JOINED_CHANGED} {JOINED_OTHERS}".split(), key=len, reverse=True)
    return re.compile(f"(?>(?:{'|'.join(words)})+)")  # atomic: "日" may be a part of "日時" and a word


def is_joined(word: str) -> bool:
    """Whether the word is put together of such that may stand with a date, in a script without spaces: "更新时间"."""
    return word >= EASTERN and _joined().fullmatch(word) is not None
