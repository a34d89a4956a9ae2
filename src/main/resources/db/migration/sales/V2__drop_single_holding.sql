-- Orders for an offer limited to one wait for each other by an advisory lock: a refused one must write nothing.
drop table sales.single_holding;
