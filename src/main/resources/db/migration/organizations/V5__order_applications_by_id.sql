-- ids grow with time (UUIDv7), and the queue is read by them
drop index organizations.application_queue;
drop index organizations.application_by_time;
create index application_queue on organizations.application (id) where state = 'APPLIED';
