import { sql } from 'kysely';

/** 3.2.3. Of a row of `resources`: neither it nor its building was taken out of use, so that it can be promised. */
export const inUse = sql<boolean>`(
  resources.retired_at is null
  and not exists (
    select from buildings where buildings.code = resources.building and buildings.retired_at is not null
  )
)`;
