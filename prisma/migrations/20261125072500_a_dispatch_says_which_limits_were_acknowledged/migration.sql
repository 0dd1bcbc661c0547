-- Which limits on distribution in the market were shown and acknowledged before the goods left.
ALTER TABLE dispatch ADD COLUMN distribution_limits TEXT[] NOT NULL DEFAULT '{}';
