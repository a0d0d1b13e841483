-- A roadmap's priorities are a list replaced whole: one that nothing names any more goes; foreign keys hold the others.
grant delete on priority to trajectoire_app;
