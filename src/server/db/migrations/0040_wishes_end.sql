-- 3.2.3: the wish of a request that has its booking is no wish any more: it is neither counted nor shown beside it.
update bookings wish set state = 'released'
where state = 'wished'
  and exists (select from bookings given where given.request = wish.request and given.state = 'confirmed');
