-- 3.1.2/3: the words near a slip begin or end with the same two letters; the rest of the vocabulary need not be looked at.
create index search_vocabulary_by_beginning on search_vocabulary (left(word, 2), length(word));
create index search_vocabulary_by_end on search_vocabulary (right(word, 2), length(word));
drop index search_vocabulary_by_length;
