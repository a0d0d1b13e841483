-- Formulas, merged cells and hidden sheets of a spreadsheet: told again when its file is read with another mapping.
alter table import_file add column "survey" jsonb;
