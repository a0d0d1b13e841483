-- The period of the same length before a period: what a cell's value is compared with.
create function previous_period(code text) returns text language sql immutable strict parallel safe as $$
  select case
    when length(code) = 4 then lpad((code::int - 1)::text, 4, '0')
    when right(code, 3) = '-S1' then lpad((left(code, 4)::int - 1)::text, 4, '0') || '-S2'
    when right(code, 3) = '-S2' then left(code, 4) || '-S1'
    when right(code, 3) = '-Q1' then lpad((left(code, 4)::int - 1)::text, 4, '0') || '-Q4'
    when code ~ '-Q' then left(code, 6) || (right(code, 1)::int - 1)::text
    when right(code, 3) = '-01' then lpad((left(code, 4)::int - 1)::text, 4, '0') || '-12'
    else left(code, 5) || lpad((right(code, 2)::int - 1)::text, 2, '0') end $$;
