-- Files are sent in slices: stored whole and plain, a slice costs its own bytes alone. Most formats are packed already.
alter table publication_file alter column content set storage external;
