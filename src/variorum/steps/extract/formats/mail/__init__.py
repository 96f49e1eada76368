"""Mail: the reports in a mail message: a newsletter, an alert, a report that somebody passed on."""

from variorum.steps.extract.formats.mail.mail import mail_articles

__all__ = ["mail_articles"]
