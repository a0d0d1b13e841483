-- What a mail said stands in its messages: once it left, its text is not kept a second time.
grant update (text, html) on mail to trajectoire_app;
