-- The indexes of exclusion constraints only guard. Left to itself the planner also reads from them: it thinks a GiST index no
-- dearer than a B-tree, and it is many times slower. A condition that holds for every row, and that no query states, keeps them
-- out of its choice.
do $$
declare
    guard record;
begin
    for guard in
        select conrelid::regclass as relation, conname as name, pg_get_constraintdef(oid) as definition
        from pg_constraint
        where contype = 'x' and connamespace = 'channel'::regnamespace
    loop
        execute format('alter table %s drop constraint %I', guard.relation, guard.name);
        execute format('alter table %s add constraint %I %s', guard.relation, guard.name,
            case when strpos(guard.definition, ' WHERE (') > 0
                then replace(guard.definition, ' WHERE (', ' WHERE (recorded_from > ''-infinity'' and ')
                else guard.definition || ' WHERE (recorded_from > ''-infinity'')' end);
    end loop;
end
$$;
