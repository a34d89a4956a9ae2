-- Whom one change put on the list of an offer: read from the change when they are told, however many they are.
alter table notices.happening add column change_id uuid;
alter table notices.happening drop constraint happening_audience_check;
alter table notices.happening add constraint happening_audience_check
    check (audience in ('ORGANIZATIONS', 'EVERY_PARTNER', 'PARTNERS_NOT_ON_THE_LIST', 'PARTNERS_AUTHORIZED_BY', 'MAILBOX'));
alter table notices.happening add constraint happening_change_check
    check ((audience = 'PARTNERS_AUTHORIZED_BY') = (change_id is not null));
