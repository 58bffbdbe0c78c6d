-- 3.1.4/1: the role that the service works with may add to the history, never change or remove it.
grant usage on schema public to :app;
grant select, insert, update, delete on all tables in schema public to :app;
grant usage, select on all sequences in schema public to :app;
revoke update, delete, truncate on history from :app;
revoke insert, update, delete, truncate on history_heads from :app;
revoke insert, update, delete on schema_migrations from :app;
revoke update, delete, truncate on settings_history from :app;
revoke update, delete, truncate on stock_movements from :app;
revoke update, delete, truncate on block_history from :app;
revoke update, delete, truncate on queue_view_history from :app;
revoke update, delete, truncate on exports from :app;
