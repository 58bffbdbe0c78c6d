-- R-3.1.4/3: the figures beside the clauses of the Regulation are read from these indexes alone.
create index history_first_look on history (request, at)
  where role = 'operator' and event in ('accepted', 'refused', 'closed', 'question_asked');
create index messages_questions on messages (at) include (request, answered_at, withdrawn_at) where kind = 'question';
create index feedback_requested on feedback (requested_at);
