-- A meeting is held when its end is over; no state says so any more.
UPDATE "meetings" SET "state" = 'published' WHERE "state" = 'held';
