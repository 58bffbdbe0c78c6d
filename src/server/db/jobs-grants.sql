-- The job queue's tables belong to the owner and are closed by row security; the service's role queues and runs jobs.
grant usage on schema graphile_worker to :app;
grant select, insert, update, delete on all tables in schema graphile_worker to :app;
grant usage, select on all sequences in schema graphile_worker to :app;
grant execute on all functions in schema graphile_worker to :app;
revoke insert, update, delete on graphile_worker.migrations from :app;

drop policy if exists service on graphile_worker._private_jobs;
create policy service on graphile_worker._private_jobs to :app using (true) with check (true);
drop policy if exists service on graphile_worker._private_job_queues;
create policy service on graphile_worker._private_job_queues to :app using (true) with check (true);
drop policy if exists service on graphile_worker._private_tasks;
create policy service on graphile_worker._private_tasks to :app using (true) with check (true);
drop policy if exists service on graphile_worker._private_known_crontabs;
create policy service on graphile_worker._private_known_crontabs to :app using (true) with check (true);
