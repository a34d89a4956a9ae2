-- What the verdict asks for any moment: without it, one partner's question reads the options of all offers ever published.
create index audience_option_history on channel.audience_option (offer_id, recorded_from desc);
