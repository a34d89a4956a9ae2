-- Each module that keeps files names its use in code; a list here would have to follow every one of them.
alter table files.stored_file drop constraint stored_file_used_for_check;
alter table files.stored_file add constraint stored_file_used_for_check check (used_for ~ '^[A-Z]+(_[A-Z]+)*$');
