-- Proposed removals stand in the publisher's inbox of requests.
drop table lists.removal_proposal;
